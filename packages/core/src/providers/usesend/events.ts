/** useSend's events, and what becomes of them. */
export const events = {
  'email.queued': {
    type: 'email.queued',
    remark: 'documented; the code of July 2026 does not send it',
  },
  'email.sent': 'email.sent',
  'email.delivered': 'email.delivered',
  'email.delivery_delayed': {
    type: 'email.deferred',
    remark: 'of the addresses in `metadata.delayedRecipients`, where it has any',
  },
  'email.bounced': [
    {
      type: 'email.bounced',
      when: 'any other',
      remark: '`bounce.type` is `Permanent`, `Transient` or `Undetermined`',
    },
    {
      type: 'email.suppressed',
      when: '`bounce.subType` is `Suppressed` or `OnAccountSuppressionList`',
      remark: 'by Amazon SES: nothing was sent',
    },
  ],
  'email.rejected': 'email.rejected',
  'email.rendering_failure': {
    type: 'email.failed',
    remark: '`reason` is `metadata.errorMessage`',
  },
  'email.complained': 'email.complained',
  'email.failed': {
    type: 'email.failed',
    remark: 'documented; the code of July 2026 does not send it',
  },
  'email.cancelled': {
    type: 'email.cancelled',
    remark: 'documented; the code of July 2026 does not send it',
  },
  'email.suppressed': {
    type: 'email.suppressed',
    remark: 'documented; the code of July 2026 does not send it',
  },
  'email.opened': 'email.opened',
  'email.clicked': 'email.clicked',
  'contact.created': 'contact.created',
  'contact.updated': 'contact.updated',
  'contact.deleted': 'contact.deleted',
  'domain.created': 'domain.created',
  'domain.updated': 'domain.updated',
  'domain.verified': 'domain.verified',
  'domain.deleted': 'domain.deleted',
} as const

/** Resend's events, and what becomes of them. */
export const events = {
  'email.scheduled': 'email.scheduled',
  'email.sent': {
    type: 'email.sent',
    remark: 'Resend accepted the API call and will try: nothing has left yet',
  },
  'email.delivered': 'email.delivered',
  'email.delivery_delayed': { type: 'email.deferred', remark: 'without a reason' },
  'email.delivered_delayed': {
    type: 'email.deferred',
    remark: 'what old pages call `email.delivery_delayed`',
  },
  'email.bounced': [
    {
      type: 'email.bounced',
      when: 'any other',
      remark:
        'kind from `bounce.type`; without it permanent if the message says "hard bounce", else undetermined',
    },
    {
      type: 'email.suppressed',
      when: '`subType` is `Suppressed` or `OnAccountSuppressionList`, or the message says "suppressed sending"',
      remark: 'the address was suppressed',
    },
  ],
  'email.suppressed': { type: 'email.suppressed', remark: 'not sent' },
  'email.failed': {
    type: 'email.failed',
    remark: 'quota, API key, domain, invalid recipient: see `reason`',
  },
  'email.complained': 'email.complained',
  'email.opened': {
    type: 'email.opened',
    remark: 'without address or user agent; also when a proxy loads the picture',
  },
  'email.clicked': 'email.clicked',
  'email.received': {
    type: 'email.received',
    remark: 'only what is on the envelope: [more](#inbound-mail)',
  },
  'contact.created': { type: 'contact.created', remark: 'not for imports from CSV' },
  'contact.updated': { type: 'contact.updated', remark: 'not for imports from CSV' },
  'contact.deleted': { type: 'contact.deleted', remark: 'not for imports from CSV' },
  'domain.created': 'domain.created',
  'domain.updated': [
    {
      type: 'domain.updated',
      when: 'any other `status`',
      remark: '`not_started`, `pending`, `partially_verified`, `partially_failed`',
    },
    {
      type: 'domain.verified',
      when: '`status` is `verified`',
      remark: 'again whenever something else of a verified domain changes',
    },
    { type: 'domain.unverified', when: '`status` is `failed`' },
  ],
  'domain.deleted': 'domain.deleted',
  'suppression.added': {
    type: 'suppression.added',
    remark:
      'the list changed, no message was held back; `reason` from `data.origin`, `messageId` from `data.source_id`',
  },
  'suppression.removed': {
    type: 'suppression.removed',
    remark:
      'the list changed, no message was held back; `reason` from `data.origin`, `messageId` from `data.source_id`',
  },
} as const

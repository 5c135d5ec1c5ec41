/** AgentMail's events, and what becomes of them. */
export const events = {
  'message.sent': 'email.sent',
  'message.delivered': 'email.delivered',
  'message.bounced': [
    {
      type: 'email.bounced',
      when: 'any other',
      remark: 'kind from `bounce.type`: `Permanent`, `Transient`, anything else is undetermined',
    },
    {
      type: 'email.suppressed',
      when: '`sub_type` is `Suppressed` or `OnAccountSuppressionList`',
      remark: 'nothing was sent',
    },
  ],
  'message.complained': 'email.complained',
  'message.rejected': { type: 'email.rejected', remark: 'without a recipient' },
  'message.opened': {
    type: 'email.opened',
    remark: 'the first time only, without a recipient; newer than the others',
  },
  'message.received': { type: 'email.received', remark: '[more](#inbound)' },
  'message.received.spam': {
    type: 'email.received',
    remark: '`spam.flagged`; only if subscribed to, and permitted',
  },
  'message.received.blocked': {
    type: 'email.received',
    remark: 'only if subscribed to, and permitted',
  },
  'message.received.unauthenticated': {
    type: 'email.received',
    remark: 'only if subscribed to, and permitted; which check failed is not said',
  },
  'domain.verified': 'domain.verified',
} as const

/** Lettermint's events, and what becomes of them. */
export const events = {
  'message.created': {
    type: 'email.queued',
    remark: 'one event for each address in `to`, `cc` and `bcc`',
  },
  'message.sent': 'email.sent',
  'message.delivered': 'email.delivered',
  'message.hard_bounced': { type: 'email.bounced', remark: 'permanent' },
  'message.soft_bounced': { type: 'email.bounced', remark: 'transient' },
  'message.spam_complaint': 'email.complained',
  'message.failed': 'email.failed',
  'message.suppressed': { type: 'email.suppressed', remark: 'not sent' },
  'message.policy_rejected': {
    type: 'email.rejected',
    remark: 'without a recipient; what made it spam is in `event.raw.data`',
  },
  'message.unsubscribed': 'email.unsubscribed',
  'message.opened': {
    type: 'email.opened',
    remark: 'by programs too, where the webhook has `include_machine_events`: see `automated`',
  },
  'message.clicked': {
    type: 'email.clicked',
    remark: 'by programs too, where the webhook has `include_machine_events`: see `automated`',
  },
  'message.auto_replied': {
    type: 'email.autoresponded',
    remark: 'known from version 2.7 of the SDK only',
  },
  'message.inbound': { type: 'email.received', remark: '[more](#inbound)' },
  'suppression.added': {
    type: 'suppression.added',
    remark:
      'the list changed, no message was held back; an entry for a domain or an extension is `unknown`. Known from version 2.7 of the SDK only',
  },
  'suppression.removed': {
    type: 'suppression.removed',
    remark: 'the same',
  },
} as const

/** AutoSend's events, and what becomes of them. */
export const events = {
  'email.sent': { type: 'email.sent', remark: 'to the server of the recipient' },
  'email.delivered': 'email.delivered',
  'email.deferred': 'email.deferred',
  'email.bounced': {
    type: 'email.bounced',
    remark: '`Permanent` or `Transient`, the words of Amazon SES; any other or none: undetermined',
  },
  'email.opened': 'email.opened',
  'email.clicked': 'email.clicked',
  'email.spam_reported': 'email.complained',
  'email.unsubscribed': { type: 'email.unsubscribed', remark: '`scope` is `all`' },
  'email.group_unsubscribed': {
    type: 'email.unsubscribed',
    remark: '`scope` is the group, where it was found (unconfirmed)',
  },
  'email.group_resubscribed': {
    type: 'email.resubscribed',
    remark: '`scope` is the group, where it was found (unconfirmed)',
  },
  'email.received': {
    type: 'email.received',
    remark: 'a notice without the message: [more](#inbound)',
  },
  'contact.created': 'contact.created',
  'contact.updated': 'contact.updated',
  'contact.deleted': 'contact.deleted',
} as const

/** Plunk's events, and what becomes of them. */
export const events = {
  'email.sent': 'email.sent',
  'email.delivery': 'email.delivered',
  'email.open': { type: 'email.opened', remark: 'the first of a message only' },
  'email.click': { type: 'email.clicked', remark: 'the first of a message only' },
  'email.bounce': {
    type: 'email.bounced',
    remark: '`bounceType` `Permanent`: permanent; `Transient`, or `transientBounce`: transient',
  },
  'email.complaint': 'email.complained',
  'contact.unsubscribed': [
    { type: 'email.unsubscribed', when: 'any other reason or none' },
    {
      type: 'contact.updated',
      when: 'reason `bounce` or `complaint`',
      remark: "Plunk's own act after the event of that name, which comes too",
    },
  ],
  'contact.subscribed': 'email.resubscribed',
  'email.received': 'email.received',
} as const

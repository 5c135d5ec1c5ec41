/** Elastic Email's statuses, and what becomes of them. */
export const events = {
  Sent: { type: 'email.delivered', remark: "the recipient's server has accepted it" },
  Success: { type: 'email.delivered', remark: 'older, for `Sent`' },
  Opened: 'email.opened',
  Clicked: 'email.clicked',
  AbuseReport: 'email.complained',
  Unsubscribed: 'email.unsubscribed',
  Error: [
    { type: 'email.bounced', when: 'any other `category`, or none', remark: '[more](#bounces)' },
    { type: 'email.failed', when: '`CodeError`' },
    { type: 'email.cancelled', when: '`ManualCancel`' },
  ],
  inbound: {
    type: 'email.received',
    when: 'a payload of an inbound route',
    remark: '[more](#inbound)',
    unnamed: true,
  },
} as const

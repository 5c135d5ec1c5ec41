/** Netcore's events in its own form and in that of SendGrid, and what becomes of them. */
export const events = {
  sent: { type: 'email.delivered', remark: 'taken by the server of the recipient' },
  delivered: { type: 'email.delivered', remark: 'taken by the server of the recipient' },
  bounced: {
    type: 'email.bounced',
    remark: 'permanent, unless `BOUNCE_TYPE` or the reply says otherwise',
  },
  bounce: { type: 'email.bounced', remark: 'permanent, unless the reply says otherwise' },
  dropped: [
    { type: 'email.suppressed', when: 'the reason names a list', remark: 'nothing was sent' },
    { type: 'email.rejected', when: 'any other reason or none' },
  ],
  invalid: { type: 'email.rejected', remark: 'the address is not one' },
  opened: 'email.opened',
  open: 'email.opened',
  clicked: 'email.clicked',
  click: 'email.clicked',
  unsubscribed: 'email.unsubscribed',
  unsubscribe: 'email.unsubscribed',
  abuse: 'email.complained',
  spam: 'email.complained',
} as const

/** SendCloud's events, and what becomes of them. */
export const events = {
  request: { type: 'email.queued', remark: 'one for each recipient' },
  deliver: { type: 'email.delivered', remark: 'or `delivered`' },
  open: 'email.opened',
  click: 'email.clicked',
  unsubscribe: 'email.unsubscribed',
  report_spam: { type: 'email.complained', remark: 'or `spam-report`' },
  invalid: [
    {
      type: 'email.bounced',
      remark: 'or `invalid_email`; it never arrived, for [whatever reason](#bounces)',
    },
    {
      type: 'email.suppressed',
      when: '`subStat` is 401 or 402; without it, where `message` names a list of SendCloud',
    },
  ],
  soft_bounce: { type: 'email.bounced', remark: 'it came back: [kinds](#bounces)' },
  route: { type: 'email.received', remark: '[an inbound message](#inbound)' },
} as const

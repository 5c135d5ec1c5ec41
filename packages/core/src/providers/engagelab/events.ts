/** EngageLab's events, and what becomes of them. */
export const events = {
  target: { type: 'email.queued', remark: 'one for each recipient' },
  sent: 'email.sent',
  delivered: 'email.delivered',
  invalid_email: [
    {
      type: 'email.bounced',
      remark: 'it never arrived, for [whatever reason](sendcloud.md#bounces)',
    },
    {
      type: 'email.suppressed',
      when: '`sub_stat` is 401 or 402; without it, where `message` names a list of EngageLab',
    },
  ],
  soft_bounce: { type: 'email.bounced', remark: 'it came back: [kinds](sendcloud.md#bounces)' },
  open: 'email.opened',
  click: 'email.clicked',
  unsubscribe: 'email.unsubscribed',
  report_spam: 'email.complained',
  route: { type: 'email.received', remark: '[an inbound message](#inbound)' },
} as const

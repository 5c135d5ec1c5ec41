/** Sweego's events, and what becomes of them. */
export const events = {
  email_sent: 'email.sent',
  delivered: 'email.delivered',
  'soft-bounce': {
    type: 'email.bounced',
    remark: 'transient: that Sweego would try again is not documented',
  },
  hard_bounce: { type: 'email.bounced', remark: 'permanent' },
  list_unsub: { type: 'email.unsubscribed', remark: '`one_click` in `event.raw`' },
  complaint: { type: 'email.complained', remark: 'no sample is published' },
  email_opened: {
    type: 'email.opened',
    remark: '`automated` is `open.proxy`; comes up to ten minutes late',
  },
  email_clicked: {
    type: 'email.clicked',
    remark: '`automated` is `click.proxy`; comes up to ten minutes late',
  },
  email_inbound: {
    type: 'email.received',
    remark: 'what is in it is unconfirmed: read `event.raw`',
  },
} as const

/** SMTP2GO's events, and what becomes of them. */
export const events = {
  processed: { type: 'email.queued', remark: 'one for each recipient' },
  delivered: 'email.delivered',
  bounce: {
    type: 'email.bounced',
    remark: '`bounce` `hard`: permanent; `soft`: transient; any other or none: undetermined',
  },
  open: 'email.opened',
  opened: 'email.opened',
  click: 'email.clicked',
  clicked: 'email.clicked',
  spam: { type: 'email.complained', remark: 'the address is suppressed from then on' },
  spam_complaint: { type: 'email.complained', remark: 'the address is suppressed from then on' },
  unsubscribe: {
    type: 'email.unsubscribed',
    remark: 'by the link in the footer. The address is suppressed from then on',
  },
  unsubscribed: {
    type: 'email.unsubscribed',
    remark: 'by the link in the footer. The address is suppressed from then on',
  },
  resubscribe: {
    type: 'email.resubscribed',
    remark: 'also when you take the address off the list by hand',
  },
  resubscribed: {
    type: 'email.resubscribed',
    remark: 'also when you take the address off the list by hand',
  },
  reject: [
    {
      type: 'email.rejected',
      when: 'any other reason or none',
      remark: 'such as an unverified sender or a sandboxed credential',
    },
    { type: 'email.suppressed', when: 'the reason says "suppress…"' },
  ],
  rejected: [
    {
      type: 'email.rejected',
      when: 'any other reason or none',
      remark: 'such as an unverified sender or a sandboxed credential',
    },
    { type: 'email.suppressed', when: 'the reason says "suppress…"' },
  ],
} as const

/** The events of Tencent Cloud SES, and what becomes of them. */
export const events = {
  processed: {
    type: 'email.sent',
    remark: 'only in the edition of 2021: "being delivered"; it may never come',
  },
  delivered: { type: 'email.delivered', remark: "the recipient's server has it" },
  deferred: {
    type: 'email.deferred',
    remark: "the recipient's server delays it, Tencent tries again",
  },
  bounce: {
    type: 'email.bounced',
    remark:
      '`hard_bounce` is permanent, `soft_bounce` transient (`hard` and `soft` in 2021), anything else undetermined',
  },
  dropped: {
    type: 'email.rejected',
    remark:
      'Tencent does not send it. Recipients on its blocklist are probably here too (unconfirmed): `reason` is free text, and what it can say is not documented',
  },
  open: 'email.opened',
  click: 'email.clicked',
  spamreport: 'email.complained',
  unsubscribe: {
    type: 'email.unsubscribed',
    remark: 'comes only if the URL of the link has the word `unsubscribe` in it',
  },
} as const

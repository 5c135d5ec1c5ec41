/** ZeptoMail's events, and what becomes of them. Names are compared by their letters alone. */
export const events = {
  softbounce: { type: 'email.bounced', remark: 'transient; also `softbounced`' },
  softbounced: { type: 'email.bounced', remark: 'transient' },
  hardbounce: { type: 'email.bounced', remark: 'permanent; also `hardbounced`' },
  hardbounced: { type: 'email.bounced', remark: 'permanent' },
  delivered: { type: 'email.delivered', remark: 'not offered in every account' },
  email_delivery: { type: 'email.delivered', remark: 'the same, as `object` has it' },
  fbl_compliant: { type: 'email.complained', remark: 'the spelling is ZeptoMail’s' },
  fbl_complaint: { type: 'email.complained', remark: 'unconfirmed' },
  'feedback loop': { type: 'email.complained', remark: 'unconfirmed' },
  fbl: { type: 'email.complained', remark: 'unconfirmed' },
  email_open: { type: 'email.opened', remark: 'only the first of a message' },
  open: { type: 'email.opened', remark: 'unconfirmed' },
  email_link_click: 'email.clicked',
  click: { type: 'email.clicked', remark: 'unconfirmed' },
} as const

/** ActiveCampaign's events, and what becomes of them. */
export const events = {
  subscribe: {
    type: 'contact.updated',
    remark: 'a contact joined a list, a new one or a known one: nothing tells the two apart',
  },
  update: 'contact.updated',
  contact_tag_added: { type: 'contact.updated', remark: 'the tag is `raw.tag`' },
  contact_tag_removed: { type: 'contact.updated', remark: 'the tag is `raw.tag`' },
  unsubscribe: {
    type: 'email.unsubscribed',
    remark: 'one for each list that was left, which is `scope`',
  },
  bounce: {
    type: 'email.bounced',
    remark:
      '`bounce[type]` `hard`: permanent; `soft`: transient (both unconfirmed); any other or none: undetermined',
  },
  open: 'email.opened',
  click: 'email.clicked',
} as const

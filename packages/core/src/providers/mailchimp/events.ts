/** Mailchimp's events, and what becomes of them. */
export const events = {
  subscribe: {
    type: 'contact.created',
    remark: 'the first time and again: nothing tells the two apart',
  },
  unsubscribe: [
    { type: 'email.unsubscribed', when: 'any other', remark: '`scope` is the audience' },
    {
      type: 'email.complained',
      when: '`reason` is `abuse`',
      remark: 'a complaint is told nowhere else',
    },
    {
      type: 'contact.deleted',
      when: '`action` is `delete`',
      remark: 'removed by you: the person did not opt out',
    },
  ],
  profile: 'contact.updated',
  upemail: {
    type: 'contact.updated',
    remark:
      '`email` is the new address; the old one is `data.old_email`. A `profile` often comes with it',
  },
  cleaned: [
    {
      type: 'email.bounced',
      when: 'any other',
      remark: 'permanent where `reason` is `hard`: after one hard bounce or several soft ones',
    },
    { type: 'email.complained', when: '`reason` is `abuse`' },
  ],
} as const

/** Campaign Monitor's events, and what becomes of them. */
export const events = {
  Subscribe: {
    type: 'contact.created',
    remark: 'also when the person was inactive before: nothing tells the two apart',
  },
  Update: {
    type: 'contact.updated',
    remark: '`email` is the new address; one that it replaces is `raw.OldEmailAddress`',
  },
  Deactivate: [
    {
      type: 'email.unsubscribed',
      when: '`State` is `Unsubscribed`',
      remark: '`scope` is the list',
    },
    {
      type: 'email.bounced',
      when: '`State` is `Bounced`',
      remark: 'permanent: after a hard bounce, or several soft ones',
    },
    {
      type: 'email.complained',
      when: '`State` says "spam" or "complaint"',
      remark: 'whether there is such a state is unconfirmed',
    },
    { type: 'contact.deleted', when: '`State` is `Deleted`' },
  ],
} as const

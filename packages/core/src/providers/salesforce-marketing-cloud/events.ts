/** Salesforce Marketing Cloud's events, and what becomes of them. */
export const events = {
  'TransactionalSendEvents.EmailQueued': {
    type: 'email.queued',
    remark: 'seen in one integration; not documented',
  },
  'TransactionalSendEvents.EmailSent': {
    type: 'email.sent',
    remark: 'handed on for delivery: there is no event for what was delivered',
  },
  'TransactionalSendEvents.EmailNotSent': [
    { type: 'email.rejected', when: 'any other reason' },
    {
      type: 'email.suppressed',
      when: '`reason` or `statusMessage` says unsubscribed, held, bounced, suppressed or excluded',
    },
  ],
  'TransactionalSendEvents.EmailBounced': {
    type: 'email.bounced',
    remark: '`bounceCode` `HARD`: permanent; `SOFT`: transient; any other: undetermined',
  },
  'EngagementEvents.EmailOpen': { type: 'email.opened', remark: 'without an address' },
  'EngagementEvents.EmailClick': { type: 'email.clicked', remark: 'without an address' },
  'EngagementEvents.EmailUnsubscribe': {
    type: 'email.unsubscribed',
    remark: 'of what, it does not say',
  },
} as const

/** MailPace's events, and what becomes of them. */
export const events = {
  'email.queued': 'email.queued',
  'email.delivered': {
    type: 'email.delivered',
    remark: 'the other server has accepted it; of several recipients, which one is not said',
  },
  'email.deferred': {
    type: 'email.deferred',
    remark: 'tried again, for up to 48 hours; why is not said',
  },
  'email.bounced': {
    type: 'email.bounced',
    remark: 'permanent; why is not said. Of several recipients, see [traps](#traps)',
  },
  'email.spam': {
    type: 'email.rejected',
    remark: "MailPace's own filter held the message back: **nobody complained**",
  },
  inbound: {
    type: 'email.received',
    when: 'it has `messageId` or `raw` and no `event`',
    remark: '[an inbound message](#inbound): the name is ours',
    unnamed: true,
  },
} as const

/** Iterable's events, and what becomes of them. */
export const events = {
  emailSend: { type: 'email.sent', remark: 'of campaigns and of triggered sends' },
  emailSendSkip: [
    { type: 'email.rejected', when: 'any other reason, or none', remark: 'nothing was sent' },
    {
      type: 'email.suppressed',
      when: 'the reason speaks of an unsubscribe, a suppression, a bounce or a complaint',
      remark: 'nothing was sent',
    },
  ],
  emailOpen: { type: 'email.opened', remark: '`automated` is `isBot`, where it is there' },
  emailClick: { type: 'email.clicked', remark: '`automated` is `isBot`, where it is there' },
  emailBounce: {
    type: 'email.bounced',
    remark:
      '`recipientState` `HardBounce`: permanent; `SoftBounce`: transient; any other: undetermined',
  },
  emailComplaint: 'email.complained',
  emailUnSubscribe: {
    type: 'email.unsubscribed',
    remark: 'one for each list, channel or message type that was left, in `scope`',
  },
  emailSubscribe: {
    type: 'email.resubscribed',
    remark: 'one for each list, channel or message type that was joined, in `scope`',
  },
} as const

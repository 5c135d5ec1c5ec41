/** EmailEngine's events, and what becomes of them. */
export const events = {
  messageSent: {
    type: 'email.sent',
    remark: 'one for each recipient on the envelope',
  },
  messageDeliveryError: {
    type: 'email.deferred',
    remark:
      'one for each recipient on the envelope. After a 5xx reply nothing is tried again: `messageFailed` follows',
  },
  messageFailed: {
    type: 'email.failed',
    remark: 'usually without a recipient; one for each, where the envelope is told',
  },
  messageBounce: [
    {
      type: 'email.bounced',
      when: 'action `failed` or none',
      remark: 'status 5.x: permanent; 4.x: transient; none: undetermined',
    },
    { type: 'email.deferred', when: 'action `delayed`', remark: 'delivery continues' },
    { type: 'email.delivered', when: 'action `delivered`', remark: 'a receipt that was asked for' },
  ],
  messageComplaint: {
    type: 'email.complained',
    remark: 'of several recipients each gets one, and `candidates` has them all',
  },
  trackOpen: { type: 'email.opened', remark: 'without a recipient' },
  trackClick: { type: 'email.clicked', remark: 'without a recipient' },
  listUnsubscribe: 'email.unsubscribed',
  listSubscribe: 'email.resubscribed',
  messageNew: {
    type: 'email.received',
    when: 'in the Inbox, and neither a bounce nor a complaint',
    remark: 'not where `seemsLikeNew` is false',
  },
} as const

/** SocketLabs's events, and what becomes of them. */
export const events = {
  Queued: 'email.queued',
  Deferred: 'email.deferred',
  Delivered: { type: 'email.delivered', remark: 'a `Failed` may follow days later' },
  Sent: { type: 'email.delivered', remark: '`Delivered`, as one page calls it' },
  Failed: [
    {
      type: 'email.bounced',
      when: 'any other',
      remark:
        '`FailureCode` 2…: permanent; 3… and 4…: transient; else the status, else `FailureType`',
    },
    {
      type: 'email.suppressed',
      when: '`FailureType` is `Suppressed`, or 2 and `FailureCode` names no failure',
    },
    { type: 'email.autoresponded', when: '`FailureCode` is 5001' },
  ],
  Tracking: [
    { type: 'email.clicked', when: '`TrackingType` is `Click` or 0, or missing beside a `Url`' },
    { type: 'email.opened', when: '`TrackingType` is `Open` or 1' },
    { type: 'email.unsubscribed', when: '`TrackingType` is `Unsubscribe` or 2' },
  ],
  Click: { type: 'email.clicked', remark: 'a `Tracking`, as one page calls it' },
  Open: { type: 'email.opened', remark: 'a `Tracking`, as one page calls it' },
  Complaint: { type: 'email.complained', remark: '`feedbackType` is `FblType`' },
  MessageParsed: {
    type: 'email.received',
    remark: 'of the inbound webhook: it has no `Type`, and is known by its `Message`',
    unnamed: true,
  },
} as const

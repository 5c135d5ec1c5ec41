/** Infobip's events, and what becomes of them: `groupName` of reports, `notificationType` of tracking. */
export const events = {
  PENDING: [
    { type: 'email.queued', when: 'any other status' },
    { type: 'email.sent', when: 'the name of the status says that it is sent or en route' },
  ],
  UNDELIVERABLE: {
    type: 'email.bounced',
    remark: '`error.permanent` tells permanent from transient; undetermined without it',
  },
  DELIVERED: 'email.delivered',
  EXPIRED: { type: 'email.bounced', remark: 'transient: the time for the message was over' },
  REJECTED: [
    { type: 'email.rejected', when: 'any other error' },
    {
      type: 'email.suppressed',
      when: 'the error speaks of suppression or a blocklist',
      remark: 'no list of errors is published',
    },
  ],
  OPENED: 'email.opened',
  CLICKED: 'email.clicked',
  COMPLAINED: 'email.complained',
  LATE_BOUNCE: {
    type: 'email.bounced',
    remark: 'undetermined: it was delivered first, and why it came back is not said',
  },
  UNSUBSCRIBED: 'email.unsubscribed',
  inbound: {
    type: 'email.received',
    when: 'it is a form',
    remark: '[an inbound message](#inbound): the name is ours',
    unnamed: true,
  },
} as const

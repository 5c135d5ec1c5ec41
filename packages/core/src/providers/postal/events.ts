/** Postal's events, and what becomes of them. */
export const events = {
  MessageSent: { type: 'email.delivered', remark: 'the other server has accepted it' },
  MessageDelayed: { type: 'email.deferred', remark: 'comes with every attempt that fails' },
  MessageDeliveryFailed: [
    {
      type: 'email.bounced',
      when: 'any other reason',
      remark: 'permanent by the reply of the other server; transient where the attempts ran out',
    },
    { type: 'email.rejected', when: 'Postal takes the message for spam' },
    { type: 'email.failed', when: 'Postal could not send it: no domain, no recipient, no content' },
  ],
  MessageHeld: [
    { type: 'email.queued', when: 'any other reason', remark: 'waits until somebody releases it' },
    { type: 'email.suppressed', when: 'the recipient is on the suppression list' },
  ],
  MessageBounced: { type: 'email.bounced', remark: 'a report came later; why is not said' },
  MessageLinkClicked: 'email.clicked',
  MessageLoaded: { type: 'email.opened', remark: 'comes with every load of the pixel' },
  DomainDNSError: {
    type: 'domain.unverified',
    remark: 'a check found a record missing or wrong: which, is in `event.raw`',
  },
  inbound: {
    type: 'email.received',
    when: 'it has `rcpt_to` and no `event`',
    remark: '[an inbound message](#inbound): the name is ours',
    unnamed: true,
  },
} as const

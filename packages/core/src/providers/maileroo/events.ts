/** Maileroo's events, and what becomes of them. */
export const events = {
  accepted: 'email.queued',
  delivered: 'email.delivered',
  deferred: { type: 'email.deferred', remark: 'Maileroo tries again' },
  failed: { type: 'email.bounced', remark: 'permanent: there is no other kind' },
  rejected: [
    { type: 'email.rejected', when: 'any other reason', remark: 'one for each recipient' },
    {
      type: 'email.suppressed',
      when: 'the reason speaks of the suppression list, or of an earlier bounce',
      remark: 'one for each recipient',
    },
  ],
  opened: { type: 'email.opened', remark: 'without a recipient' },
  clicked: { type: 'email.clicked', remark: 'without a recipient' },
  complained: 'email.complained',
  inbound: {
    type: 'email.received',
    when: 'it has `recipients` and a `validation_url`',
    remark: '[an inbound message](#inbound): the name is ours',
    unnamed: true,
  },
} as const

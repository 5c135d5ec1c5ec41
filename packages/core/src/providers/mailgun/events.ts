/** Mailgun's events, and what becomes of them. `legacy.ts` translates the names of webhooks from before June 2018. */
export const events = {
  accepted: {
    type: 'email.queued',
    remark:
      "also inbound messages that a route forwards: `raw['event-data'].flags['is-routed']` is true",
  },
  delivered: 'email.delivered',
  failed: [
    {
      type: 'email.bounced',
      when: 'any other',
      remark: 'configured as `permanent_fail`; [kinds](#bounces)',
    },
    {
      type: 'email.deferred',
      when: '`severity` is `temporary`',
      remark: 'configured as `temporary_fail`',
    },
    {
      type: 'email.suppressed',
      when: '`suppress-bounce`, `suppress-complaint`, `suppress-unsubscribe`, or code 605 – 607',
      remark: '`suppression` is `bounce`, `complaint`, `unsubscribe`',
    },
    {
      type: 'email.rejected',
      when: 'code 625',
      remark: 'too many bad addresses on the list',
    },
  ],
  rejected: {
    type: 'email.rejected',
    remark: 'one event for each address of the `To` header; whether webhooks get it is unconfirmed',
  },
  blocked: { type: 'email.rejected', remark: 'unconfirmed' },
  dropped: {
    type: 'email.rejected',
    remark: 'unconfirmed; like `failed` in webhooks set up before June 2018',
  },
  opened: 'email.opened',
  clicked: 'email.clicked',
  unsubscribed: {
    type: 'email.unsubscribed',
    remark: '`scope` is the address of the mailing list',
  },
  complained: 'email.complained',
  inbound: {
    type: 'email.received',
    when: '`forward` and `store` of a route',
    remark: 'Mailgun has no name for it',
    unnamed: true,
  },
} as const

/** Mailjet's events, and what becomes of them. */
export const events = {
  sent: {
    type: 'email.delivered',
    remark: "despite its name: the recipient's server answered 250",
  },
  open: 'email.opened',
  click: 'email.clicked',
  bounce: [
    {
      type: 'email.bounced',
      when: 'any other',
      remark: '`hard_bounce` true: permanent; false: transient; missing or empty: undetermined',
    },
    {
      type: 'email.deferred',
      when: 'error `greylisted`, not hard',
      remark: 'delivery continues',
    },
    {
      type: 'email.failed',
      when: 'error `bad or empty template`, `error in template language`',
      remark: 'whether Mailjet sends `bounce` or `blocked` then is unconfirmed',
    },
  ],
  deferral: {
    type: 'email.deferred',
    remark: 'only in an old table of a third party: unconfirmed',
  },
  blocked: [
    {
      type: 'email.rejected',
      when: 'any other error',
      remark: '`duplicate in campaign`, `sender blocked`, `content blocked`, `policy issue`, …',
    },
    {
      type: 'email.suppressed',
      when: 'error `preblocked`, `blacklisted`, `spam reporter`, `user unknown`, `mailbox inactive`, `quota exceeded`',
      remark:
        'never tried. `suppression` is `bounce` for `preblocked` and `complaint` for `spam reporter`; `blacklisted` is an unsubscribe or the blocklist, Mailjet does not say which',
    },
    {
      type: 'email.failed',
      when: 'error `bad or empty template`, `error in template language`',
    },
  ],
  spam: 'email.complained',
  unsub: 'email.unsubscribed',
  parse: {
    type: 'email.received',
    when: 'a payload with `Headers` and `Parts` or `Recipient`',
    unnamed: true,
  },
} as const

/** SendGrid's events, and what becomes of them. */
export const events = {
  processed: 'email.queued',
  deferred: {
    type: 'email.deferred',
    remark: 'tried for up to 72 hours, then a `bounce` of type `blocked`',
  },
  delivered: { type: 'email.delivered', remark: 'a `bounce` may still follow' },
  bounce: { type: 'email.bounced', remark: '[kinds](#bounces)' },
  dropped: [
    {
      type: 'email.rejected',
      when: 'any other reason',
      remark: '`Invalid`, `Spam Content`, `Duplicate message`, …',
    },
    {
      type: 'email.suppressed',
      when: '`Bounced Address`, `Unsubscribed Address`, `Spam Reporting Address`',
      remark: '`suppression` is `bounce`, `unsubscribe`, `complaint`',
    },
    {
      type: 'email.failed',
      when: '`Invalid SMTPAPI header`, `Recipient List over Package Quota`',
    },
  ],
  open: 'email.opened',
  click: 'email.clicked',
  spamreport: 'email.complained',
  unsubscribe: { type: 'email.unsubscribed', remark: '`scope` is `all`' },
  group_unsubscribe: {
    type: 'email.unsubscribed',
    remark: '`scope` is the unsubscribe group',
  },
  group_resubscribe: {
    type: 'email.resubscribed',
    remark: '`scope` is the unsubscribe group; without it `unknown`',
  },
  cancel_drop: {
    type: 'email.cancelled',
    remark: 'in the Email Logs API; that the webhook sends it is unconfirmed',
  },
  inbound: {
    type: 'email.received',
    when: 'mail of [Inbound Parse](#inbound-mail)',
    remark: '`providerType` is `inbound`: SendGrid has no name for it',
    unnamed: true,
  },
} as const

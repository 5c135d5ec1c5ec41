/** Postmark's record types and, from `HardBounce` on, its types of bounces, and what becomes of them. */
export const events = {
  Delivery: 'email.delivered',
  Bounce: {
    type: 'email.bounced',
    when: 'a `Type` that is not listed here',
    remark: 'undetermined. Postmark counts as a bounce what is not one: it goes by its `Type`',
  },
  SpamComplaint: { type: 'email.complained', remark: 'also as the `Type` of a `Bounce`' },
  Open: { type: 'email.opened', remark: '`FirstOpen` and `ReadSeconds` in `event.raw`' },
  Click: 'email.clicked',
  SubscriptionChange: [
    {
      type: 'suppression.added',
      when: '`HardBounce` or `SpamComplaint`',
      remark:
        '`reason` is `bounce` or `complaint`; **in addition to** the bounce or complaint that led to it: the recipient did not unsubscribe',
    },
    {
      type: 'suppression.added',
      when: '`ManualSuppression` by `Customer` or `Admin`',
      remark:
        "`reason` is `manual`: you or Postmark's staff edited the list, no message was held back",
    },
    { type: 'suppression.added', when: 'any other reason', remark: '`reason` is `other`' },
    {
      type: 'suppression.removed',
      when: '`SuppressSending: false` by `Customer` or `Admin`',
      remark: '`scope` is the stream',
    },
    {
      type: 'email.unsubscribed',
      when: '`ManualSuppression` by the `Recipient`',
      remark: '`scope` is the stream',
    },
    {
      type: 'email.resubscribed',
      when: '`SuppressSending: false`, any other origin',
      remark: '`scope` is the stream',
    },
  ],
  Inbound: {
    type: 'email.received',
    when: 'a payload without `RecordType` and with a sender, a recipient or `RawEmail`',
  },
  HardBounce: {
    type: 'email.bounced',
    remark: 'permanent; `Inactive: true`: now suppressed',
  },
  SoftBounce: { type: 'email.bounced', remark: 'transient; a `HardBounce` may follow' },
  VirusNotification: {
    type: 'email.bounced',
    remark: 'permanent; category `content` where the reply says none',
  },
  Blocked: {
    type: 'email.bounced',
    remark:
      "transient, by the recipient's side, for content or reputation; category `blocked` where the reply says none",
  },
  DMARCPolicy: {
    type: 'email.bounced',
    remark: 'permanent; category `auth` where the reply says none',
  },
  SpamNotification: {
    type: 'email.bounced',
    remark:
      "undetermined: a filter's verdict, not a complaint; category `spam` where the reply says none",
  },
  Unknown: { type: 'email.bounced', remark: 'undetermined' },
  Transient: { type: 'email.deferred', remark: 'Postmark continues trying' },
  DnsError: { type: 'email.deferred', remark: 'Postmark continues trying' },
  OpenRelayTest: { type: 'email.deferred', remark: 'Postmark continues trying' },
  BadEmailAddress: 'email.rejected',
  Unconfirmed: 'email.rejected',
  ManuallyDeactivated: { type: 'email.suppressed', remark: '`suppression` is `manual`' },
  SMTPApiError: {
    type: 'email.suppressed',
    remark: 'sent by SMTP to an address that was suppressed already',
  },
  TemplateRenderingFailed: 'email.failed',
  Unsubscribe: {
    type: 'email.unsubscribed',
    remark: 'by mail; it may come without an address: `recipient` is null then',
  },
  Subscribe: {
    type: 'email.resubscribed',
    remark: 'by mail; it may come without an address: `recipient` is null then',
  },
  AutoResponder: { type: 'email.autoresponded', remark: 'out of office' },
} as const

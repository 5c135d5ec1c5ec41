/** Brevo's events, and what becomes of them. The configuration of a webhook spells them without underscores. */
export const events = {
  request: {
    type: 'email.queued',
    remark: '"Sent" in the dashboard; `blocked` may follow',
  },
  sent: {
    type: 'email.queued',
    remark: 'what the configuration calls `request`',
  },
  delivered: 'email.delivered',
  deferred: {
    type: 'email.deferred',
    remark: 'was seen with a final code (`550 5.1.1`) in its reason',
  },
  soft_bounce: {
    type: 'email.bounced',
    remark: 'transient; also for a domain without MX',
  },
  hard_bounce: { type: 'email.bounced', remark: 'permanent' },
  invalid_email: {
    type: 'email.rejected',
    remark: "judged invalid by Brevo or by the recipient's provider",
  },
  invalid: {
    type: 'email.rejected',
    remark: 'what the configuration calls `invalid_email`',
  },
  blocked: [
    { type: 'email.rejected', when: 'any other reason or none' },
    {
      type: 'email.suppressed',
      when: 'the reason names a list',
      remark:
        '`blocked : due to unsubscribed user` (then `suppression` is `unsubscribe`), `blocked : due to blacklist user`',
    },
  ],
  error: 'email.failed',
  spam: 'email.complained',
  complaint: {
    type: 'email.complained',
    remark: "in the docs' sample, where their table has `spam`",
  },
  unique_opened: {
    type: 'email.opened',
    remark: 'the first open; `opened` formerly came with it',
  },
  opened: { type: 'email.opened', remark: 'each later open' },
  proxy_open: {
    type: 'email.opened',
    remark: "`automated: true`: Apple's proxy and the like",
  },
  unique_proxy_open: {
    type: 'email.opened',
    remark: '`automated: true`; had to be switched on by support (2024)',
  },
  unique_proxy_opened: { type: 'email.opened', remark: '`automated: true`' },
  loadedByProxy: { type: 'email.opened', remark: '`automated: true`' },
  click: 'email.clicked',
  clicked: { type: 'email.clicked', remark: 'in a changelog only' },
  unsubscribed: {
    type: 'email.unsubscribed',
    remark: '`scope` is the list, where `list_id` names one (unconfirmed)',
  },
  unsubscribe: { type: 'email.unsubscribed', remark: 'in older docs' },
  list_addition: {
    type: 'contact.updated',
    remark: 'added to lists; the contact may be new, nothing tells',
  },
  contact_updated: {
    type: 'contact.updated',
    remark: 'what changed is in `event.raw.content`',
  },
  contact_deleted: 'contact.deleted',
  inboundEmailProcessed: {
    type: 'email.received',
    when: 'an element of `items`',
    remark: 'the name is that of the configuration',
    unnamed: true,
  },
} as const

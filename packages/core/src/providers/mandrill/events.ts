/** Mandrill's events, and what becomes of them. */
export const events = {
  send: { type: 'email.sent', remark: 'handed on; not a proof of delivery' },
  delivered: { type: 'email.delivered', remark: 'newer: has to be ticked separately' },
  deferral: { type: 'email.deferred', remark: 'the last of `msg.smtp_events` says why' },
  hard_bounce: { type: 'email.bounced', remark: 'permanent' },
  soft_bounce: { type: 'email.bounced', remark: 'transient: Mandrill tries no more' },
  reject: [
    {
      type: 'email.rejected',
      when: 'any other reason, or none',
      remark: '`rule`, `invalid-sender`, `invalid`, `test-mode-limit`, `unsigned`',
    },
    {
      type: 'email.suppressed',
      when: 'the reason is `hard-bounce`, `soft-bounce`, `spam`, `unsub` or `custom`',
      remark: 'where the reason is in the payload is unconfirmed',
    },
  ],
  open: { type: 'email.opened', remark: 'each open' },
  click: 'email.clicked',
  spam: 'email.complained',
  unsub: 'email.unsubscribed',
  inbound: { type: 'email.received', remark: '[more](#inbound)' },
  blacklist: [
    {
      type: 'suppression.added',
      when: '`action` is `add`',
      remark: 'the list changed, no message was held back. Also `denylist` (unconfirmed)',
    },
    { type: 'suppression.removed', when: '`action` is `remove`', remark: 'the list changed' },
  ],
} as const

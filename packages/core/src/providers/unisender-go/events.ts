/** Unisender Go's statuses, and what becomes of them. */
export const events = {
  accepted: { type: 'email.queued', remark: 'UniOne only' },
  sent: {
    type: 'email.sent',
    remark: 'checked and about to be sent; says nothing of the delivery',
  },
  delivered: 'email.delivered',
  soft_bounced: { type: 'email.deferred', remark: 'not final: delivery is tried for a day or two' },
  hard_bounced: [
    { type: 'email.bounced', when: 'any other `delivery_status`, or none' },
    {
      type: 'email.suppressed',
      when: '`err_unreachable`, `skip_dup_unreachable` or `err_unsubscribed`',
      remark: 'nothing was sent; unreachable ones are skipped for half a year',
    },
    {
      type: 'email.rejected',
      when: '`err_skip_letter`, `skip_dup_temp_unreachable`, `skip_dup_mailbox_full`, `err_spam_skipped` or `err_spam_removed`',
      remark: 'nothing was sent, because of what happened shortly before; the address may be good',
    },
    {
      type: 'email.failed',
      when: '`err_lost`, `err_internal`, `err_resend` or `err_src_invalid`',
    },
  ],
  opened: 'email.opened',
  clicked: 'email.clicked',
  unsubscribed: { type: 'email.unsubscribed', remark: '`comment` in `event.raw`' },
  subscribed: { type: 'email.resubscribed', remark: 'after an unsubscribe' },
  spam: { type: 'email.complained', remark: 'of the few mailbox providers that report it' },
} as const

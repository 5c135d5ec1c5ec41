/** CM.com's events, and what becomes of them. */
export const events = {
  Sent: { type: 'email.sent', remark: 'name unconfirmed' },
  Delivered: 'email.delivered',
  Opened: 'email.opened',
  Clicked: 'email.clicked',
  Bounced: {
    type: 'email.bounced',
    remark:
      '`HardBounce` is permanent, `SoftBounce` (unconfirmed) transient, all else undetermined',
  },
  Unsubscribed: { type: 'email.unsubscribed', remark: 'name unconfirmed' },
  Complained: { type: 'email.complained', remark: 'name unconfirmed' },
  SpamReport: { type: 'email.complained', remark: 'name unconfirmed' },
  Failed: { type: 'email.failed', remark: 'name unconfirmed' },
  Suppressed: { type: 'email.suppressed', remark: 'name unconfirmed; nothing was sent' },
} as const

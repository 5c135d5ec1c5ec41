/** MailChannels' events, and what becomes of them. */
export const events = {
  processed: { type: 'email.queued', remark: 'accepted, and about to be delivered' },
  delivered: 'email.delivered',
  open: 'email.opened',
  click: 'email.clicked',
  'hard-bounced': { type: 'email.bounced', remark: 'permanent' },
  bounced: { type: 'email.bounced', remark: 'permanent: the name that older pages have' },
  'soft-bounced': { type: 'email.bounced', remark: 'transient' },
  dropped: {
    type: 'email.rejected',
    remark: 'whether addresses on a suppression list are here too is unconfirmed: see `reason`',
  },
  complained: 'email.complained',
  unsubscribed: 'email.unsubscribed',
} as const

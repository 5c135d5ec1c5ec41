/** Mailomat's events, and what becomes of them. */
export const events = {
  accepted: 'email.queued',
  not_accepted: { type: 'email.rejected', remark: 'for example because a quota is used up' },
  delivered: 'email.delivered',
  failure_tmp: { type: 'email.deferred', remark: 'tried again' },
  failure_perm: { type: 'email.bounced', remark: 'permanent' },
  opened: 'email.opened',
  clicked: 'email.clicked',
} as const

/** SendPulse's events of transactional mail and of campaigns, and what becomes of them. */
export const events = {
  delivered: 'email.delivered',
  undelivered: {
    type: 'email.bounced',
    remark: 'the code of the server decides: 5xx permanent, 4xx transient, none undetermined',
  },
  hard_bounces: { type: 'email.bounced', remark: 'permanent' },
  hard_bounce: { type: 'email.bounced', remark: 'permanent' },
  soft_bounces: { type: 'email.bounced', remark: 'transient' },
  soft_bounce: { type: 'email.bounced', remark: 'transient' },
  opened: 'email.opened',
  open: 'email.opened',
  clicked: 'email.clicked',
  redirect: 'email.clicked',
  click: 'email.clicked',
  spam_by_user: { type: 'email.complained', remark: 'the person is unsubscribed as well' },
  spam: 'email.complained',
  unsubscribed: 'email.unsubscribed',
  unsubscribe: {
    type: 'email.unsubscribed',
    remark: '`scope` is the mailing list, or `all` where `from_all` is 1',
  },
  resubscribed: { type: 'email.resubscribed', remark: 'the person confirmed it in a mail' },
  new_emails: { type: 'contact.created', remark: 'added to a mailing list' },
  delete: { type: 'contact.deleted', remark: 'taken off a mailing list' },
} as const

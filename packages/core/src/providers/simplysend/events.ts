/** SimplySend's events, and what becomes of them. */
export const events = {
  email_sent: { type: 'email.sent', remark: 'one event for each address of `to`' },
  email_delivered: 'email.delivered',
  email_delayed: {
    type: 'email.deferred',
    remark:
      "one event for each address of `recipients`. A list of event names describes it as a suppression; the payload's own section says delay",
  },
  email_bounced: {
    type: 'email.bounced',
    remark:
      'hard and soft. `Permanent` is documented; `Transient` and `Undetermined` are unconfirmed; anything else is undetermined',
  },
  email_suppressed: {
    type: 'email.suppressed',
    remark: 'the address is on your suppression list; the reason is not sent',
  },
  email_failed: { type: 'email.failed', remark: 'no cause is sent' },
  email_rejected: { type: 'email.rejected', remark: 'no cause is sent' },
  email_opened: 'email.opened',
  email_clicked: 'email.clicked',
  email_complained: 'email.complained',
  email_unsubscribed: {
    type: 'email.unsubscribed',
    remark: 'by the header or the link in the footer',
  },
  email_received: { type: 'email.received', remark: '[a preview](#inbound-mail)' },
  domain_created: 'domain.created',
  domain_verified: 'domain.verified',
  domain_unverified: 'domain.unverified',
  domain_deleted: 'domain.deleted',
  domain_group_created: 'domain_group.created',
  domain_group_updated: { type: 'domain_group.updated', remark: 'tells the new name only' },
  domain_group_deleted: 'domain_group.deleted',
} as const

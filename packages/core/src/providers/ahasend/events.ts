/** AhaSend's events, and what becomes of them. */
export const events = {
  'message.reception': {
    type: 'email.queued',
    remark: 'accepted; AhaSend notes that it comes for inbound mail too',
  },
  'message.delivered': 'email.delivered',
  'message.transient_error': { type: 'email.deferred', remark: 'AhaSend tries again' },
  'message.bounced': {
    type: 'email.bounced',
    remark:
      'permanent, or transient where the reply begins with 4; at once, or later by a report of the other server',
  },
  'message.failed': {
    type: 'email.bounced',
    remark: 'transient, category `expired`: the last attempt failed. Without a reply',
  },
  'message.suppressed': { type: 'email.suppressed', remark: 'without a reason' },
  'message.opened': 'email.opened',
  'message.clicked': 'email.clicked',
  'message.routing': { type: 'email.received', remark: 'by an inbound route: [more](#inbound)' },
  'route.message': { type: 'email.received', remark: 'what `message.routing` was called before' },
  'suppression.created': {
    type: 'suppression.added',
    remark: 'the list changed, no message was held back',
  },
  'domain.dns_error': {
    type: 'domain.unverified',
    remark: 'AhaSend sends nothing from the domain until its records are right',
  },
} as const

/** MailerSend's events, and what becomes of them. */
export const events = {
  'activity.sent': 'email.sent',
  'activity.delivered': 'email.delivered',
  'activity.deferred': { type: 'email.deferred', remark: 'on paid plans' },
  'activity.soft_bounced': { type: 'email.bounced', remark: 'transient' },
  'activity.hard_bounced': { type: 'email.bounced', remark: 'permanent' },
  'activity.suppressed': { type: 'email.suppressed', remark: 'not sent' },
  'activity.opened': 'email.opened',
  'activity.opened_unique': { type: 'email.opened', remark: 'the first; [comes beside](#traps)' },
  'activity.clicked': 'email.clicked',
  'activity.clicked_unique': { type: 'email.clicked', remark: 'the first; [comes beside](#traps)' },
  'activity.unsubscribed': 'email.unsubscribed',
  'activity.spam_complaint': 'email.complained',
  'inbound.message': { type: 'email.received', remark: '[an inbound message](#inbound)' },
} as const

/** Nylas's events, and what becomes of them. */
export const events = {
  'message.transactional.delivered': 'email.delivered',
  'message.delivered': 'email.delivered',
  'message.transactional.bounced': {
    type: 'email.bounced',
    remark: 'permanent; transient where the reply is 4xx',
  },
  'message.bounced': {
    type: 'email.bounced',
    remark: 'permanent; transient where the reply is 4xx',
  },
  'message.bounce_detected': {
    type: 'email.bounced',
    remark: 'code 5xx: permanent; 4xx: transient; none: undetermined',
  },
  'message.transactional.complaint': 'email.complained',
  'message.complaint': 'email.complained',
  'message.transactional.rejected': {
    type: 'email.rejected',
    remark: 'a file held a virus',
  },
  'message.rejected': { type: 'email.rejected', remark: 'a file held a virus' },
  'message.send_success': {
    type: 'email.sent',
    remark: 'of scheduled messages; of others where you switch it on',
  },
  'message.send_failed': {
    type: 'email.failed',
    remark: 'of scheduled messages; of others where you switch it on',
  },
  'message.opened': { type: 'email.opened', remark: 'without a recipient' },
  'message.link_clicked': { type: 'email.clicked', remark: 'without a recipient' },
  'message.created': {
    type: 'email.received',
    when: 'not in a folder for sent messages',
  },
} as const

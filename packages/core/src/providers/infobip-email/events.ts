/** Infobip Email's events, and what becomes of them. */
export const events = {
  delivered: 'email.delivered',
  bounced: { type: 'email.bounced', remark: '`kind` tells hard from soft' },
  opened: 'email.opened',
  clicked: 'email.clicked',
  inbound: { type: 'email.received', when: 'an inbound message', unnamed: true },
} as const

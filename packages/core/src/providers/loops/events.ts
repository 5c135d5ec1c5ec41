/** Loops's events, and what becomes of them. */
export const events = {
  'transactional.email.sent': 'email.sent',
  'campaign.email.sent': 'email.sent',
  'loop.email.sent': { type: 'email.sent', remark: 'a "loop" is now called a workflow' },
  'email.delivered': 'email.delivered',
  'email.softBounced': {
    type: 'email.bounced',
    remark: 'transient: Loops tries again, and the message may still be delivered',
  },
  'email.hardBounced': {
    type: 'email.bounced',
    remark: 'permanent; a `contact.unsubscribed` comes with it',
  },
  'email.opened': { type: 'email.opened', remark: 'only for campaigns and workflows' },
  'email.clicked': {
    type: 'email.clicked',
    remark: 'only for campaigns and workflows; without the URL',
  },
  'email.unsubscribed': {
    type: 'email.unsubscribed',
    remark: 'an event about the contact follows',
  },
  'email.resubscribed': 'email.resubscribed',
  'email.spamReported': 'email.complained',
  'contact.created': {
    type: 'contact.created',
    remark: 'with double opt-in, after the confirmation',
  },
  'contact.unsubscribed': {
    type: 'contact.updated',
    remark:
      'also after an unsubscribe link, a hard bounce and a deletion; after an unsubscribe by API or dashboard, alone',
  },
  'contact.deleted': {
    type: 'contact.deleted',
    remark: 'a `contact.unsubscribed` comes with it',
  },
  'contact.mailingList.subscribed': {
    type: 'contact.updated',
    remark: '`lists` is the list that was joined',
  },
  'contact.mailingList.unsubscribed': {
    type: 'contact.updated',
    remark: 'the list that was left is in `event.raw.mailingList`',
  },
} as const

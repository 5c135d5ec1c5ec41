/** MailerLite's events, and what becomes of them. */
export const events = {
  'subscriber.created': 'contact.created',
  'subscriber.updated': { type: 'contact.updated', remark: 'follows many of the others' },
  'subscriber.active': 'contact.updated',
  'subscriber.unsubscribed': 'email.unsubscribed',
  'subscriber.bounced': {
    type: 'email.bounced',
    remark:
      'without a reason; permanent where `status` is `bounced`: MailerLite sends no more then',
  },
  'subscriber.spam_reported': 'email.complained',
  'subscriber.deleted': {
    type: 'contact.deleted',
    remark: 'also when "forgotten"; only of webhooks that are batchable',
  },
  'subscriber.added_to_group': {
    type: 'contact.updated',
    remark: '`lists` is the group that was joined',
  },
  'subscriber.removed_from_group': {
    type: 'contact.updated',
    remark: 'the group that was left is in `event.raw.group`',
  },
  'subscriber.added_through_form': { type: 'contact.updated', remark: 'in an older list only' },
  'campaign.open': { type: 'email.opened', remark: 'only of webhooks that are batchable' },
  'campaign.click': { type: 'email.clicked', remark: 'only of webhooks that are batchable' },
  'subscriber.create': { type: 'contact.created', remark: 'of MailerLite Classic' },
  'subscriber.update': { type: 'contact.updated', remark: 'of MailerLite Classic' },
  'subscriber.unsubscribe': { type: 'email.unsubscribed', remark: 'of MailerLite Classic' },
  'subscriber.complaint': { type: 'email.complained', remark: 'of MailerLite Classic' },
} as const

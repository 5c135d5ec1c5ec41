/** Drip's events, and what becomes of them. */
export const events = {
  'subscriber.received_email': {
    type: 'email.sent',
    remark: 'Drip says "receives"; what the other server said is not told. Off by default',
  },
  'subscriber.opened_email': 'email.opened',
  'subscriber.clicked_email': 'email.clicked',
  'subscriber.bounced': {
    type: 'email.bounced',
    remark:
      'undetermined: hard or soft is not told. What lasts is a `subscriber.marked_as_undeliverable`',
  },
  'subscriber.complained': 'email.complained',
  'subscriber.marked_as_undeliverable': {
    type: 'suppression.added',
    remark: 'after a hard bounce or a complaint; no message is named',
  },
  'subscriber.marked_as_deliverable': 'suppression.removed',
  'subscriber.unsubscribed_all': { type: 'email.unsubscribed', remark: '`scope` is `all`' },
  'subscriber.unsubscribed_from_campaign': {
    type: 'email.unsubscribed',
    remark: '`scope` is the campaign',
  },
  'subscriber.reactivated': 'email.resubscribed',
  'subscriber.created': 'contact.created',
  'subscriber.deleted': 'contact.deleted',
  'subscriber.subscribed_to_email_marketing': 'contact.updated',
  'subscriber.subscribed_to_campaign': {
    type: 'contact.updated',
    remark: '`lists` is the campaign',
  },
  'subscriber.removed_from_campaign': 'contact.updated',
  'subscriber.completed_campaign': 'contact.updated',
  'subscriber.updated_email_address': {
    type: 'contact.updated',
    remark: '`email` is the new address; the old one is `properties.previous_value`',
  },
  'subscriber.updated_custom_field': 'contact.updated',
  'subscriber.updated_time_zone': 'contact.updated',
  'subscriber.updated_lifetime_value': 'contact.updated',
  'subscriber.updated_lead_score': 'contact.updated',
  'subscriber.updated_alias': 'contact.updated',
  'subscriber.applied_tag': 'contact.updated',
  'subscriber.removed_tag': 'contact.updated',
} as const

/** Kit's events, and what becomes of them. */
export const events = {
  'subscriber.created': 'contact.created',
  'subscriber.activated': { type: 'contact.updated', remark: 'the double opt-in is done' },
  'subscriber.unsubscribed': {
    type: 'email.unsubscribed',
    remark: 'from the whole account: `scope` is `all`',
  },
  'subscriber.bounced': {
    type: 'email.bounced',
    remark: 'permanent: a hard bounce, as Kit has it, without a reason',
  },
  'subscriber.complained': 'email.complained',
  'subscriber.subscribed_to_form': {
    type: 'contact.updated',
    remark: '`lists` is the form that was joined',
  },
  'subscriber.added_to_sequence': {
    type: 'contact.updated',
    remark: '`lists` is the sequence that was started',
  },
  'subscriber.sequence_completed': {
    type: 'contact.updated',
    remark: '`lists` is the sequence that was completed',
  },
  'subscriber.tag_added': { type: 'contact.updated', remark: '`lists` is the tag' },
  'subscriber.subscriber_activate': {
    type: 'contact.updated',
    remark: 'of a legacy webhook, by the name in its URL',
  },
  'subscriber.subscriber_unsubscribe': {
    type: 'email.unsubscribed',
    remark: 'of a legacy webhook, by the name in its URL',
  },
  'subscriber.subscriber_bounce': {
    type: 'email.bounced',
    remark: 'of a legacy webhook, by the name in its URL',
  },
  'subscriber.subscriber_complain': {
    type: 'email.complained',
    remark: 'of a legacy webhook, by the name in its URL',
  },
  'subscriber.form_subscribe': {
    type: 'contact.updated',
    remark: 'of a legacy webhook, by the name in its URL',
  },
  'subscriber.course_subscribe': {
    type: 'contact.updated',
    remark: 'of a legacy webhook, by the name in its URL',
  },
  'subscriber.course_complete': {
    type: 'contact.updated',
    remark: 'of a legacy webhook, by the name in its URL',
  },
  'subscriber.tag_add': {
    type: 'contact.updated',
    remark: 'of a legacy webhook, by the name in its URL',
  },
  'subscriber.tag_remove': {
    type: 'contact.updated',
    remark: 'of a legacy webhook, by the name in its URL',
  },
} as const

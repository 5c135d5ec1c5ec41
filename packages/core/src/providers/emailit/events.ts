/** Emailit's events, and what becomes of them. */
export const events = {
  'email.accepted': { type: 'email.queued', remark: 'of the API, not of SMTP' },
  'email.held': {
    type: 'email.queued',
    remark: 'held back for now: a key on hold, no credits, a paused domain or a spam check',
  },
  'email.scheduled': 'email.scheduled',
  'email.canceled': 'email.cancelled',
  'email.delivered': 'email.delivered',
  'email.attempted': {
    type: 'email.deferred',
    remark: 'upon every attempt that failed; the only one with a reply',
  },
  'email.bounced': {
    type: 'email.bounced',
    remark: 'permanent, without a reason: the replies are those of `email.attempted`',
  },
  'email.failed': 'email.failed',
  'email.rejected': { type: 'email.rejected', remark: 'accepted at first, then refused' },
  'email.suppressed': 'email.suppressed',
  'email.complained': 'email.complained',
  'email.loaded': { type: 'email.opened', remark: 'may come before `email.delivered`' },
  'email.clicked': 'email.clicked',
  'email.unsubscribed': 'email.unsubscribed',
  'email.resubscribed': 'email.resubscribed',
  'email.received': { type: 'email.received', remark: 'without its text: fetch that by `id`' },
  'domain.created': 'domain.created',
  'domain.updated': 'domain.updated',
  'domain.deleted': 'domain.deleted',
  'contact.created': 'contact.created',
  'contact.updated': 'contact.updated',
  'contact.deleted': 'contact.deleted',
  'subscriber.created': {
    type: 'contact.created',
    remark: 'of a contact that is added to an audience; `lists` is the audience',
  },
  'subscriber.updated': { type: 'contact.updated', remark: '`lists` is the audience' },
  'subscriber.deleted': { type: 'contact.deleted', remark: '`lists` is the audience' },
  'subscriber.resubscribed': {
    type: 'email.resubscribed',
    remark: '`scope` is the audience; a `subscriber.updated` comes with it',
  },
  'suppression.created': {
    type: 'suppression.added',
    remark:
      'added by you: not sent where a bounce or a complaint led to it. `scope` is `all` where `type` is `recipient`, else `campaigns`',
  },
  'suppression.deleted': 'suppression.removed',
} as const

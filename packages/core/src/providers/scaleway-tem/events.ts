/** Scaleway's events, and what becomes of them. */
export const events = {
  email_queued: 'email.queued',
  email_deferred: { type: 'email.deferred', remark: 'Scaleway tries again' },
  email_delivered: { type: 'email.delivered', remark: 'the other server has accepted it' },
  email_dropped: {
    type: 'email.bounced',
    remark: 'permanent; `undetermined` where the code begins with 4',
  },
  email_mailbox_not_found: { type: 'email.bounced', remark: 'permanent' },
  email_spam: [
    {
      type: 'email.complained',
      when: 'any other case',
      remark: 'Scaleway means reports of recipients, and messages that it takes for spam itself',
    },
    { type: 'email.bounced', when: 'the response code says that the other server refused it' },
  ],
  email_blocklisted: { type: 'email.suppressed', remark: 'not sent' },
  blocklist_created: {
    type: 'suppression.added',
    remark: 'the list changed, no message was held back',
  },
} as const

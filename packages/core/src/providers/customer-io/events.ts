/** Customer.io's metrics, and what becomes of them where they are about email. */
export const events = {
  sent: { type: 'email.sent', remark: 'with the content, if the webhook is set to it' },
  attempted: {
    type: 'email.deferred',
    remark: 'could not be handed to the sending service; Customer.io tries again',
  },
  delivered: 'email.delivered',
  bounced: {
    type: 'email.bounced',
    remark: 'undetermined: hard and soft are not told apart',
  },
  dropped: { type: 'email.suppressed', remark: 'the person is suppressed' },
  failed: 'email.failed',
  undeliverable: {
    type: 'email.rejected',
    remark: 'a message limit, a cancelled newsletter, or sending is disabled',
  },
  opened: {
    type: 'email.opened',
    remark: '`automated` where it was loaded ahead; an open inferred from a click has `synthetic`',
  },
  clicked: 'email.clicked',
  spammed: 'email.complained',
  unsubscribed: {
    type: 'email.unsubscribed',
    remark: 'of an email or of a customer: one act may come as both',
  },
  subscribed: { type: 'email.resubscribed', remark: 'of a customer, without a message' },
  cio_subscription_preferences_changed: {
    type: 'contact.updated',
    remark: '`lists` are the topics that are on',
  },
} as const

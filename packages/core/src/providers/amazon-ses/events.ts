/** SES's event types, then what EventBridge calls them, and what becomes of them. */
export const events = {
  Send: {
    type: 'email.sent',
    remark: 'SES accepted it and will try, also where it then finds the address on a list',
  },
  Delivery: 'email.delivered',
  DeliveryDelay: 'email.deferred',
  Bounce: [
    { type: 'email.bounced', when: 'any other', remark: 'the kind is `bounceType`' },
    {
      type: 'email.suppressed',
      when: 'of an address on a suppression list, by `bounceSubType`',
      remark: 'not tried',
    },
  ],
  Complaint: [
    { type: 'email.complained', when: 'any other' },
    {
      type: 'email.suppressed',
      when: 'a suppression list in `complaintSubType`',
      remark: '`suppression` is `complaint`; it was not sent',
    },
  ],
  Reject: { type: 'email.rejected', remark: 'a virus' },
  'Rendering Failure': {
    type: 'email.failed',
    remark: 'the template and the data do not fit',
  },
  RenderingFailure: {
    type: 'email.failed',
    remark: 'as `Rendering Failure`; that SES writes it without the space is unconfirmed',
  },
  Open: 'email.opened',
  Click: 'email.clicked',
  Subscription: [
    {
      type: 'email.unsubscribed',
      when: 'a topic was left, or `unsubscribeAll`',
      remark: 'one for each topic that changed, in `scope`; `all` for `unsubscribeAll`',
    },
    {
      type: 'email.resubscribed',
      when: 'a topic was joined, or `unsubscribeAll` was withdrawn',
      remark: 'one for each topic that changed, in `scope`; `all` for `unsubscribeAll`',
    },
  ],
  Received: 'email.received',
  'Email Sent': { type: 'email.sent', remark: 'EventBridge, as `Send`' },
  'Email Delivered': { type: 'email.delivered', remark: 'EventBridge, as `Delivery`' },
  'Email Delivery Delayed': { type: 'email.deferred', remark: 'EventBridge, as `DeliveryDelay`' },
  'Email Bounced': { type: 'email.bounced', remark: 'EventBridge, as `Bounce`' },
  'Email Complaint Received': {
    type: 'email.complained',
    remark: 'EventBridge, as `Complaint`',
  },
  'Email Rejected': { type: 'email.rejected', remark: 'EventBridge, as `Reject`' },
  'Email Rendering Failed': {
    type: 'email.failed',
    remark: 'EventBridge, as `Rendering Failure`',
  },
  'Email Opened': { type: 'email.opened', remark: 'EventBridge, as `Open`' },
  'Email Clicked': { type: 'email.clicked', remark: 'EventBridge, as `Click`' },
  'Email Subscribed': { type: 'email.unsubscribed', remark: 'EventBridge, as `Subscription`' },
} as const

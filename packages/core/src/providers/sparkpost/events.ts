/** SparkPost's events, and what becomes of them. */
export const events = {
  injection: { type: 'email.queued', remark: 'SparkPost has the message' },
  delivery: 'email.delivered',
  delay: { type: 'email.deferred', remark: 'several of one message' },
  bounce: [
    { type: 'email.bounced', when: 'any other class', remark: 'by `bounce_class`: see below' },
    { type: 'email.autoresponded', when: 'class 60' },
    { type: 'email.resubscribed', when: 'class 80' },
    { type: 'email.unsubscribed', when: 'class 90' },
  ],
  out_of_band: [
    { type: 'email.bounced', when: 'any other class', remark: 'may follow a `delivery`' },
    { type: 'email.autoresponded', when: 'class 60' },
    { type: 'email.resubscribed', when: 'class 80' },
    { type: 'email.unsubscribed', when: 'class 90' },
  ],
  spam_complaint: 'email.complained',
  policy_rejection: { type: 'email.rejected', remark: "by SparkPost's policy, before sending" },
  generation_rejection: [
    { type: 'email.rejected', when: 'any other reason or none' },
    {
      type: 'email.suppressed',
      when: 'the reason says "suppressed"',
      remark: 'of which list, SparkPost does not say',
    },
  ],
  generation_failure: { type: 'email.failed', remark: 'the template could not be rendered' },
  open: { type: 'email.opened', remark: 'the pixel at the bottom of the message' },
  initial_open: {
    type: 'email.opened',
    remark: 'the pixel at the top: `open` usually comes with it',
  },
  amp_open: { type: 'email.opened', remark: 'the AMP part' },
  amp_initial_open: { type: 'email.opened', remark: 'the AMP part, as `initial_open`' },
  click: 'email.clicked',
  amp_click: { type: 'email.clicked', remark: 'the AMP part' },
  list_unsubscribe: { type: 'email.unsubscribed', remark: 'by the header `List-Unsubscribe`' },
  link_unsubscribe: { type: 'email.unsubscribed', remark: 'by a link in the message' },
  relay_message: { type: 'email.received', when: 'an inbound message', unnamed: true },
} as const

/** Klaviyo's topics, and what becomes of them. */
export const events = {
  'event:klaviyo.received_email': {
    type: 'email.delivered',
    remark: 'delivered, as Klaviyo has it',
  },
  'event:klaviyo.email_delivered': {
    type: 'email.delivered',
    remark: 'in an example of the guide only',
  },
  'event:klaviyo.opened_email': {
    type: 'email.opened',
    remark: '`automated` is `machine_open`, where it is there',
  },
  'event:klaviyo.clicked_email': 'email.clicked',
  'event:klaviyo.bounced_email': {
    type: 'email.bounced',
    remark: '`Bounce Type`: `Hard` is permanent, `Soft` transient',
  },
  'event:klaviyo.dropped_email': [
    { type: 'email.rejected', when: 'any other reason, or none' },
    {
      type: 'email.suppressed',
      when: 'the reason says that the address is suppressed or skipped',
      remark: 'what the reason is called is unconfirmed: any property with "reason" in its name',
    },
  ],
  'event:klaviyo.marked_email_as_spam': 'email.complained',
  'event:klaviyo.unsubscribed_from_email_marketing': {
    type: 'email.unsubscribed',
    remark: '`scope` is `List`, where it is there',
  },
  'event:klaviyo.subscribed_to_email_marketing': {
    type: 'email.resubscribed',
    remark: 'the first time and again: nothing tells the two apart',
  },
  'event:klaviyo.manually_suppressed_from_email_marketing': {
    type: 'suppression.added',
    remark: '`reason` is `manual`; no message was held back',
  },
  'event:klaviyo.manually_unsuppressed_from_email_marketing': {
    type: 'suppression.removed',
    remark: '`reason` is `manual`',
  },
  'event:klaviyo.updated_email_preferences': 'contact.updated',
} as const

/** Mautic's events, and what becomes of them. */
export const events = {
  'mautic.email_on_send': 'email.sent',
  'mautic.email_on_delivered': {
    type: 'email.delivered',
    remark: 'not of Mautic itself: plugins send it',
  },
  'mautic.email_on_open': { type: 'email.opened', remark: 'upon every load of the pixel' },
  'mautic.page_on_hit': {
    type: 'email.clicked',
    remark: 'where the hit came of an e-mail; any other visit is `unknown`',
  },
  'mautic.lead_channel_subscription_changed': [
    {
      type: 'email.unsubscribed',
      when: '`new_status` is `unsubscribed` or `manual`',
      remark:
        'of the channel `email`, all of it: `scope` is `all`; of any other channel it is `unknown`',
    },
    {
      type: 'email.bounced',
      when: '`new_status` is `bounced`',
      remark: '5xx in the comment: permanent, 4xx: transient, else undetermined',
    },
    {
      type: 'email.resubscribed',
      when: '`new_status` is `contactable`',
      remark: '`unknown` where the old one was that already',
    },
  ],
  'mautic.lead_post_save_new': {
    type: 'contact.created',
    remark: 'a visitor who was anonymous is identified',
  },
  'mautic.lead_post_save_update': 'contact.updated',
  'mautic.lead_post_delete': 'contact.deleted',
  'mautic.lead_list_change': {
    type: 'contact.updated',
    remark: '`lists` is the segment, where `action` is `added`',
  },
} as const

/** Mailtrap's events, and what becomes of them. */
export const events = {
  delivery: 'email.delivered',
  'soft bounce': {
    type: 'email.deferred',
    remark:
      'with a space (`soft_bounce` is read too). Mailtrap tries up to ten more times; ends in `delivery` or `bounce`',
  },
  bounce: { type: 'email.bounced', remark: 'permanent: Mailtrap tries no more' },
  suspension: {
    type: 'email.deferred',
    remark:
      'the domain is not verified, or the daily limit is reached; checked again up to ten times, ends in `delivery` or `reject`',
  },
  reject: [
    { type: 'email.rejected', when: 'any other `reason`' },
    {
      type: 'email.suppressed',
      when: '`reason` begins with "Recipient in suppression list"',
      remark: 'on the list of the sending domain; `suppression` as far as the text says it',
    },
  ],
  open: { type: 'email.opened', remark: 'may come several times' },
  click: 'email.clicked',
  unsubscribe: 'email.unsubscribed',
  spam: { type: 'email.complained', remark: 'the API subscribes to it as `spam_complaint`' },
  'inbound.message_received': {
    type: 'email.received',
    remark:
      'a notice without the message: [more](#inbound). Also spelled `inbound_message_received`',
  },
} as const

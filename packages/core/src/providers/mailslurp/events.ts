/** MailSlurp's events, and what becomes of them. */
export const events = {
  NEW_EMAIL: { type: 'email.received', remark: 'without its text: fetch that by `emailId`' },
  EMAIL_RECEIVED: {
    type: 'email.received',
    remark: 'before MailSlurp has processed it; a `NEW_EMAIL` of the same `emailId` may follow',
  },
  DELIVERY_STATUS: [
    { type: 'email.delivered', when: '`smtpStatusCode` is 2xx' },
    { type: 'email.deferred', when: '`smtpStatusCode` is 4xx' },
    { type: 'email.bounced', when: '`smtpStatusCode` is 5xx', remark: 'permanent' },
  ],
  BOUNCE: {
    type: 'email.bounced',
    remark: 'undetermined: no reason is given. One for each recipient that bounced',
  },
  BOUNCE_RECIPIENT: {
    type: 'suppression.added',
    remark: '`reason` is `bounce`; no message is named',
  },
  EMAIL_OPENED: 'email.opened',
  NEW_CONTACT: 'contact.created',
} as const

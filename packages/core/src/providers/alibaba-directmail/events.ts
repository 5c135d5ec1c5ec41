/** The events of Alibaba Cloud Direct Mail, and what becomes of them. */
export const events = {
  'dm:Deliver:Succeed': 'email.delivered',
  'dm:Deliver:Fail': [
    {
      type: 'email.bounced',
      when: 'any other reason',
      remark:
        '`status` 2 (invalid address) is permanent, 3 (refused as spam, which is no complaint) undetermined; else by `err_code`',
    },
    {
      type: 'email.suppressed',
      when: '`failed_type` names a list of Direct Mail',
      remark: 'nothing was sent (unconfirmed: as receivers report it)',
    },
  ],
  'dm:Feedback:FblReport': 'email.complained',
  'dm:Feedback:UnSubscribe': 'email.unsubscribed',
  'dm:Feedback:Subscribe': 'email.resubscribed',
  'dm:Trace:Open': 'email.opened',
  'dm:Trace:Click': 'email.clicked',
} as const

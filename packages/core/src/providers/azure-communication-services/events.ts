/** Azure's events, and what becomes of them. */
export const events = {
  'Microsoft.Communication.EmailDeliveryReportReceived': [
    {
      type: 'email.delivered',
      when: '`status` is `Delivered` or `Expanded`',
      remark: 'the second is a distribution list, whose members are not known',
    },
    {
      type: 'email.bounced',
      when: '`Bounced`, `Quarantined`, `FilteredSpam` or `Failed`',
      remark: 'the first is permanent, the others are `undetermined`',
    },
    { type: 'email.suppressed', when: '`Suppressed`', remark: 'on the list that Microsoft keeps' },
  ],
  'Microsoft.Communication.EmailEngagementTrackingReportReceived': [
    { type: 'email.opened', when: '`engagementType` is `view`' },
    { type: 'email.clicked', when: '`click`' },
  ],
} as const

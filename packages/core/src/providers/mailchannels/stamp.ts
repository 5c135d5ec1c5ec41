import type { StampCard, StampEcho } from '../../reference/card.js'

/** For the body of `/tx/v1/send`. */
export interface MailChannelsStampFields {
  campaign_id: string
}

/** What MailChannels takes: the id of a campaign, which here is the reference. How SMTP takes it is unconfirmed. */
export const stamp: StampCard<MailChannelsStampFields> = {
  limits: {
    reference: { longest: 48, form: { pattern: /^\S+$/, words: 'texts without a space' } },
  },
  write: ({ reference }) => ({ fields: { campaign_id: reference }, headers: {} }),
}

/** The campaign is the reference, whoever set it. */
export const echo: StampEcho<MailChannelsStampFields> = {
  source: 'https://docs.mailchannels.com/email-api/webhooks',
  at: 'campaign_id',
  back: ({ campaign_id: campaign }) => campaign,
  remark: 'by the API only; it is `campaign` too, and what metrics are grouped by',
}

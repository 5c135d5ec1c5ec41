import type { StampCard, StampEcho } from '../../reference/card.js'

/** For the form of `/email/3/send`. */
export interface InfobipEmailStampFields {
  callbackData: string
}

/** What Infobip takes: one text, of at most 4,000 characters (unconfirmed). How SMTP takes it is unconfirmed. */
export const stamp: StampCard<InfobipEmailStampFields> = {
  limits: { reference: { longest: 4000 } },
  write: ({ reference }) => ({ fields: { callbackData: reference }, headers: {} }),
}

/** The text is the reference, whoever set it. */
export const echo: StampEcho<InfobipEmailStampFields> = {
  source: 'https://www.infobip.com/docs/developer-resources/about-infobip-apis/webhooks',
  at: 'results.[].callbackData',
  back: ({ callbackData: reference }) => reference,
  or: { at: 'callbackData', back: ({ callbackData: reference }) => reference },
  remark: 'by the API only; the first in reports, the second in what is tracked',
}

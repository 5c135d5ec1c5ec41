import type { StampCard, StampEcho } from '../../reference/card.js'
import { referenceHeader } from '../../reference/key.js'

/** For the body of `/emails`. */
export interface ScalewayTemStampFields {
  additional_headers: { key: string; value: string }[]
}

/** What Scaleway takes: headers of your own. Limits are unconfirmed. */
export const stamp: StampCard<ScalewayTemStampFields> = {
  limits: { reference: {} },
  write: ({ reference }) => ({
    fields: { additional_headers: [{ key: referenceHeader, value: reference }] },
    headers: { [referenceHeader]: reference },
  }),
}

/** Among the headers of the message. */
export const echo: StampEcho<ScalewayTemStampFields> = {
  source: 'https://www.scaleway.com/en/docs/transactional-email/api-cli/send-emails-with-api/',
  at: 'email_headers?',
  back: ({ additional_headers: headers }) => headers,
  remark: 'recipients can see it, in a header',
}

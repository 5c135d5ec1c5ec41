import type { StampCard, StampEcho } from '../../reference/card.js'
import { referenceHeader } from '../../reference/key.js'

/** For the body of `/v3/email/send`. */
export interface Smtp2goStampFields {
  custom_headers: { header: string; value: string }[]
}

/** What SMTP2GO takes: headers of your own. Limits are unconfirmed. */
export const stamp: StampCard<Smtp2goStampFields> = {
  limits: { reference: {} },
  write: ({ reference }) => ({
    fields: { custom_headers: [{ header: referenceHeader, value: reference }] },
    headers: { [referenceHeader]: reference },
  }),
}

/** Headers that were chosen for the webhook are beside SMTP2GO's own fields. */
export const echo: StampEcho<Smtp2goStampFields> = {
  source: 'https://developers.smtp2go.com/docs/setup-a-webhook',
  at: '',
  back: ({ custom_headers: headers }) =>
    Object.fromEntries(headers.map(({ header, value }) => [header, value])),
  remark:
    'enter `X-Mailherald-Reference` under "Email headers" of the webhook; recipients can see it, in a header',
}

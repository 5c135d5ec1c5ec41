import type { StampCard, StampEcho } from '../../reference/card.js'
import { referenceHeader } from '../../reference/key.js'

/** For the body of `/v1/emails`. */
export interface ForwardEmailStampFields {
  headers: Record<string, string>
}

/** What Forward Email takes: headers of your own. Limits are unconfirmed. */
export const stamp: StampCard<ForwardEmailStampFields> = {
  limits: { reference: {} },
  write: ({ reference }) => ({
    fields: { headers: { [referenceHeader]: reference } },
    headers: { [referenceHeader]: reference },
  }),
}

/** Among the headers of the message that bounced. */
export const echo: StampEcho<ForwardEmailStampFields> = {
  source: 'https://forwardemail.net/en/faq',
  at: 'headers',
  back: ({ headers }) => headers,
  remark: 'as listmonk observed; the page does not promise it. Recipients can see it, in a header',
}

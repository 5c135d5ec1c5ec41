import type { StampCard, StampEcho } from '../../reference/card.js'

/** For the body of `/api/v1/send/message`. */
export interface PostalStampFields {
  tag: string
}

/** What Postal takes: one tag, which here is the reference. Its length is unconfirmed. */
export const stamp: StampCard<PostalStampFields> = {
  limits: { reference: {} },
  write: ({ reference }) => ({
    fields: { tag: reference },
    headers: { 'X-Postal-Tag': reference },
  }),
}

/** The tag is the reference, whoever set it. */
export const echo: StampEcho<PostalStampFields> = {
  source: 'https://docs.postalserver.io/developer/webhooks',
  at: 'payload.message.tag',
  back: ({ tag }) => tag,
  or: { at: 'payload.original_message.tag', back: ({ tag }) => tag },
  remark: 'among `tags` too: there is one tag, and nothing else',
}

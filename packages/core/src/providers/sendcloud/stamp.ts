import type { StampCard, StampEcho, WithMetadata } from '../../reference/card.js'
import { asciiJson, prefixed } from '../../reference/written.js'

/** For the parameters of `mail/send`. */
export interface SendCloudStampFields {
  /** JSON, as the API wants it: put further headers into it. */
  headers: string
}

/** What SendCloud takes: headers. Limits are unconfirmed. */
export const stamp: StampCard<SendCloudStampFields, WithMetadata> = {
  limits: { reference: {}, metadata: {} },
  write: ({ named }) => {
    const headers = prefixed('SC-Custom-', named)
    return { fields: { headers: asciiJson(headers) }, headers }
  },
}

/** Headers whose names begin so come back in every event. */
export const echo: StampEcho<SendCloudStampFields> = {
  source: 'https://aurorasendcloud.com/docs/Webhook/WebhookEvent',
  at: 'userHeaders',
  back: ({ headers }) => headers,
  remark: 'recipients can see them, as headers',
}

import type { StampCard, StampEcho, WithMetadata } from '../../reference/card.js'
import { asciiJson } from '../../reference/written.js'

/** For the body of `/transmissions`. */
export interface SparkPostStampFields {
  metadata: Record<string, string>
}

/** What SparkPost takes. Its limits are unconfirmed; of tags, which belong to recipients, there are none here. */
export const stamp: StampCard<SparkPostStampFields, WithMetadata> = {
  limits: { reference: {}, metadata: {} },
  write: ({ named }) => ({
    fields: { metadata: { ...named } },
    headers: { 'X-MSYS-API': asciiJson({ metadata: named }) },
  }),
}

/** With what the recipient has of its own. */
export const echo: StampEcho<SparkPostStampFields> = {
  source: 'https://developers.sparkpost.com/api/webhooks/',
  at: 'msys.*.rcpt_meta',
  back: ({ metadata: members }) => members,
  remark:
    'an older page: opens and clicks have at most 200 bytes of it. Out-of-band bounces: unconfirmed',
}

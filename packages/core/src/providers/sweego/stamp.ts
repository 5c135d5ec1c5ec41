import type { StampCard, StampEcho, WithTags } from '../../reference/card.js'
import { referenceHeader } from '../../reference/key.js'

/** For the body of `/send`. */
export interface SweegoStampFields {
  headers: Record<string, string>
  'campaign-tags'?: string[]
}

/** What Sweego takes, as django-anymail found: 5 tags, and 5 headers. How SMTP takes tags is unconfirmed. */
export const stamp: StampCard<SweegoStampFields, WithTags> = {
  limits: {
    reference: {},
    tags: {
      most: 5,
      longest: 20,
      form: { pattern: /^[A-Za-z0-9-]+$/, words: 'ASCII letters, digits and "-"' },
    },
  },
  write: ({ reference, tags }) => ({
    fields: {
      headers: { [referenceHeader]: reference },
      ...(tags.length > 0 && { 'campaign-tags': [...tags] }),
    },
    headers: { [referenceHeader]: reference },
  }),
}

/** Among the headers of the message, in lower case. */
export const echo: StampEcho<SweegoStampFields> = {
  source: 'https://learn.sweego.io/docs/webhooks/setup',
  at: 'headers',
  back: ({ headers }) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  remark: 'tags by the API only; recipients can see the reference, in a header',
}

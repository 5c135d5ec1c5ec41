import type { StampCard, StampEcho, WithMetadata } from '../../reference/card.js'

/** For `SendEmail` and `SendBulkEmail` of the API in version 2; version 1 calls it `Tags`. */
export interface AmazonSesStampFields {
  EmailTags: { Name: string; Value: string }[]
}

const form = { pattern: /^[\w-]+$/, words: 'ASCII letters, digits, "_" and "-"' }

/** What Amazon SES takes: message tags, which have a name and a value. How many is unconfirmed. */
export const stamp: StampCard<AmazonSesStampFields, WithMetadata> = {
  limits: {
    reference: { longest: 256, form },
    metadata: { name: { longest: 256, form }, value: { longest: 256, form } },
  },
  write: ({ named }) => {
    const pairs = Object.entries(named)
    return {
      fields: { EmailTags: pairs.map(([Name, Value]) => ({ Name, Value })) },
      headers: { 'X-SES-MESSAGE-TAGS': pairs.map((pair) => pair.join('=')).join(', ') },
    }
  },
}

/** Events of a configuration set carry the tags; the older feedback notifications have none. */
export const echo: StampEcho<AmazonSesStampFields> = {
  source: 'https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageTag.html',
  at: 'mail.tags',
  back: ({ EmailTags: tags }) =>
    Object.fromEntries(tags.map(({ Name: name, Value: value }) => [name, [value]])),
  remark: 'only events of a configuration set; feedback notifications have no tags',
}

import type { StampCard, StampEcho, WithTags } from '../../reference/card.js'
import { referenceTag } from './message.js'

/** For the body of `/api/v1/send`. */
export interface MailPaceStampFields {
  tags: string[]
}

/** By SMTP, commas separate the tags. */
const form = { pattern: /^[^,]+$/, words: 'texts without a comma' }

/** What MailPace takes: tags, and the reference as one of them. How many, and how long, is unconfirmed. */
export const stamp: StampCard<MailPaceStampFields, WithTags> = {
  limits: { reference: { form }, tags: { form } },
  write: ({ reference, tags }) => {
    const all = [...tags, referenceTag(reference)]
    return { fields: { tags: all }, headers: { 'X-MailPace-Tags': all.join(', ') } }
  },
}

/** In every event about a message. */
export const echo: StampEcho<MailPaceStampFields> = {
  source: 'https://docs.mailpace.com/integrations/smtp/',
  at: 'payload.tags',
  back: ({ tags }) => tags,
  remark: 'among `tags` too, as `mailherald_reference:…`: the dashboard counts mail by tag',
}

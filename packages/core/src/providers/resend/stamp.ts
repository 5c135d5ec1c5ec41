import type { StampCard, StampEcho, WithMetadata } from '../../reference/card.js'

/** For the body of `/emails`. */
export interface ResendStampFields {
  tags: { name: string; value: string }[]
}

const form = { pattern: /^[\w-]+$/, words: 'ASCII letters, digits, "_" and "-"' }

/** What Resend takes: tags with a name and a value. That 256 characters are the most is unconfirmed. */
export const stamp: StampCard<ResendStampFields, WithMetadata> = {
  limits: {
    reference: { longest: 256, form },
    metadata: { name: { longest: 256, form }, value: { longest: 256, form } },
  },
  write: ({ reference, named }) => ({
    fields: { tags: Object.entries(named).map(([name, value]) => ({ name, value })) },
    headers: { 'X-Mailherald-Reference': reference },
  }),
}

/** In every event about a message. */
export const echo: StampEcho<ResendStampFields> = {
  source: 'https://resend.com/docs/dashboard/emails/tags',
  at: 'data.tags',
  back: ({ tags }) => Object.fromEntries(tags.map(({ name, value }) => [name, value])),
  remark: 'among `tags` too; by SMTP a header, which is in events only where they have `headers`',
}

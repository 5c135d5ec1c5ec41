import type { StampCard, StampEcho, WithMetadata } from '../../reference/card.js'

/** For the body of `/api/v2/emails`. */
export interface MailerooStampFields {
  tags: Record<string, string>
}

/** What Maileroo takes: tags with a name and a value. How SMTP takes them is unconfirmed. */
export const stamp: StampCard<MailerooStampFields, WithMetadata> = {
  limits: {
    reference: { longest: 768 },
    metadata: { name: { longest: 128 }, value: { longest: 768 } },
  },
  write: ({ named }) => ({ fields: { tags: { ...named } }, headers: {} }),
}

/** In every event about a message. */
export const echo: StampEcho<MailerooStampFields> = {
  source: 'https://maileroo.com/docs/email-api/appendix',
  at: 'events.[].tags',
  back: ({ tags }) => tags,
  or: { at: 'tags', back: ({ tags }) => tags },
  remark: 'by the API only',
}

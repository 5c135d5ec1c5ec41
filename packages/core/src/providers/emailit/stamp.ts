import type { StampCard, StampEcho, WithMetadata } from '../../reference/card.js'

/** For the body of `POST /emails`. */
export interface EmailitStampFields {
  meta: Record<string, string>
}

/** What Emailit takes; nothing of mail that is sent by SMTP. Limits are unconfirmed. */
export const stamp: StampCard<EmailitStampFields, WithMetadata> = {
  limits: { reference: {}, metadata: {} },
  write: ({ named }) => ({ fields: { meta: { ...named } }, headers: {} }),
}

/** In what is about a message itself, and in opens and clicks. */
export const echo: StampEcho<EmailitStampFields> = {
  source: 'https://emailit.com/docs/email-api/headers-and-metadata/',
  at: 'data.object.email.meta',
  back: ({ meta }) => meta,
  or: { at: 'data.object.meta?', back: ({ meta }) => meta },
  remark: 'unsubscribes come without',
}

import type { StampCard, StampEcho, WithMetadata } from '../../reference/card.js'

/** For the `message` of `email/send`. */
export interface UnisenderGoStampFields {
  global_metadata: Record<string, string>
}

/** What Unisender Go takes. Its limits, and how SMTP takes it, are unconfirmed. */
export const stamp: StampCard<UnisenderGoStampFields, WithMetadata> = {
  limits: { reference: {}, metadata: {} },
  write: ({ named }) => ({ fields: { global_metadata: { ...named } }, headers: {} }),
}

/** With what the recipient has of its own. */
export const echo: StampEcho<UnisenderGoStampFields> = {
  source: 'https://godocs.unisender.ru/web-api-ref',
  at: 'events_by_user.[].events.[].event_data.metadata',
  back: ({ global_metadata: members }) => members,
  remark: 'by the API only',
}

import type { StampCard, StampEcho, WithMetadata } from '../../reference/card.js'

/** For the body of `/v1/mail/send`. */
export interface EngageLabStampFields {
  custom_args: Record<string, string>
}

/** What EngageLab takes: 1 KB. How SMTP takes it is unconfirmed. */
export const stamp: StampCard<EngageLabStampFields, WithMetadata> = {
  limits: { reference: {}, metadata: { bytes: 1000 } },
  write: ({ named }) => ({ fields: { custom_args: { ...named } }, headers: {} }),
}

/** In every event about a message. */
export const echo: StampEcho<EngageLabStampFields> = {
  source: 'https://www.engagelab.com/docs/email/webhook/webhook',
  at: 'custom_args',
  back: ({ custom_args: members }) => members,
  remark: 'by the API only',
}

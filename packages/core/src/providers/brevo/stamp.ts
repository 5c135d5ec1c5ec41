import type { StampCard, StampEcho, WithMetadata, WithOneTag } from '../../reference/card.js'
import { asciiJson } from '../../reference/written.js'

/** For the body of `/v3/smtp/email`. */
export interface BrevoStampFields {
  headers: { 'X-Mailin-custom': string }
  tags?: string[]
}

/** What Brevo takes. One tag, because by SMTP more are unconfirmed; limits are unconfirmed. */
export const stamp: StampCard<BrevoStampFields, WithOneTag & WithMetadata> = {
  limits: { reference: {}, tags: { most: 1 }, metadata: {} },
  write: ({ tags: [tag], named }) => {
    const custom = { 'X-Mailin-custom': asciiJson(named) }
    return {
      fields: { headers: custom, ...(tag !== undefined && { tags: [tag] }) },
      headers: { ...custom, ...(tag !== undefined && { 'X-Mailin-Tag': tag }) },
    }
  },
}

/** As text, in events about transactional mail. */
export const echo: StampEcho<BrevoStampFields> = {
  source: 'https://developers.brevo.com/docs/how-to-use-webhooks',
  at: 'events.[].X-Mailin-custom',
  back: ({ headers }) => headers['X-Mailin-custom'],
  or: { at: 'X-Mailin-custom', back: ({ headers }) => headers['X-Mailin-custom'] },
  remark: 'transactional mail only',
}

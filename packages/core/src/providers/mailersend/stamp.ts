import type { StampCard, StampEcho, WithTags } from '../../reference/card.js'
import { referenceHeader } from '../../reference/key.js'

/** For the body of `/v1/email`. */
export interface MailerSendStampFields {
  headers: { name: string; value: string }[]
  tags?: string[]
}

/** What MailerSend takes: headers of your own, on its Professional and Enterprise plans. Lengths are unconfirmed. */
export const stamp: StampCard<MailerSendStampFields, WithTags> = {
  limits: {
    reference: {},
    tags: { most: 5, form: { pattern: /^[^,"]+$/, words: 'texts without a comma or a quote' } },
  },
  write: ({ reference, tags }) => ({
    fields: {
      headers: [{ name: referenceHeader, value: reference }],
      ...(tags.length > 0 && { tags: [...tags] }),
    },
    headers: {
      [referenceHeader]: reference,
      ...(tags.length > 0 && { 'X-MailerSend-Tags': tags.join(', ') }),
    },
  }),
}

/** Version 2 of the payload has tags, and no headers. */
export const echo: StampEcho<MailerSendStampFields> = {
  source: 'https://www.mailersend.com/help/custom-headers',
  at: 'data.email.headers',
  back: ({ headers }) => Object.fromEntries(headers.map(({ name, value }) => [name, value])),
  remark:
    'Professional and Enterprise plans, and webhooks of version 1 only; recipients can see it, in a header',
}

import type { StampCard, StampEcho, WithMetadata, WithTags } from '../../reference/card.js'
import { asciiJson, prefixed } from '../../reference/written.js'

/** For the form of `/v3/<domain>/messages`: of `o:tag`, a field for each. */
export type MailgunStampFields = Record<`v:${string}`, string> & { 'o:tag'?: string[] }

/** What Mailgun takes. Another page has said 10 tags: unconfirmed. The size of the variables is unconfirmed. */
export const stamp: StampCard<MailgunStampFields, WithTags & WithMetadata> = {
  limits: {
    reference: {},
    tags: { most: 3, longest: 128, form: { pattern: /^[\x20-\x7e]+$/, words: 'ASCII' } },
    metadata: {},
  },
  write: ({ tags, named }) => ({
    fields: { ...prefixed('v:', named), ...(tags.length > 0 && { 'o:tag': [...tags] }) },
    headers: {
      'X-Mailgun-Variables': asciiJson(named),
      ...(tags.length > 0 && { 'X-Mailgun-Tag': [...tags] }),
    },
  }),
}

/** Also in the header of the message that the recipient gets. */
export const echo: StampEcho<MailgunStampFields> = {
  source:
    'https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/send-attachments',
  at: 'event-data.user-variables',
  back: (fields) =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) =>
        name.startsWith('v:') ? [[name.slice(2), value]] : [],
      ),
    ),
  remark: 'recipients can see it, in a header',
}

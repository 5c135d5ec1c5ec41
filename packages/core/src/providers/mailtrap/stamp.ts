import type { StampCard, StampEcho, WithMetadata, WithOneTag } from '../../reference/card.js'
import { asciiJson } from '../../reference/written.js'

/** For the body of `/api/send`. */
export interface MailtrapStampFields {
  custom_variables: Record<string, string>
  category?: string
}

/** What Mailtrap takes: of more than 1,000 bytes it ignores all. How long a category can be is unconfirmed. */
export const stamp: StampCard<MailtrapStampFields, WithOneTag & WithMetadata> = {
  limits: { reference: {}, tags: { most: 1 }, metadata: { bytes: 1000 } },
  write: ({ tags: [tag], named }) => ({
    fields: { custom_variables: { ...named }, ...(tag !== undefined && { category: tag }) },
    headers: {
      'X-MT-Custom-Variables': asciiJson(named),
      ...(tag !== undefined && { 'X-MT-Category': tag }),
    },
  }),
}

/** In every event about a message. */
export const echo: StampEcho<MailtrapStampFields> = {
  source: 'https://docs.mailtrap.io/email-api-smtp/advanced/custom-variables',
  at: 'events.[].custom_variables',
  back: ({ custom_variables: members }) => members,
  or: { at: 'custom_variables', back: ({ custom_variables: members }) => members },
}

import type { StampCard, StampEcho, WithMetadata, WithTags } from '../../reference/card.js'
import { asciiJson } from '../../reference/written.js'

/** For the `message` of `/messages/send`. */
export interface MandrillStampFields {
  metadata: Record<string, string>
  tags?: string[]
}

/** What Mandrill takes; an older page says 200 bytes. That tags have at most 50 characters is unconfirmed. */
export const stamp: StampCard<MandrillStampFields, WithTags & WithMetadata> = {
  limits: {
    reference: {},
    tags: {
      longest: 50,
      form: { pattern: /^[^_,][^,]*$/, words: 'texts without a comma, and no "_" at the start' },
    },
    metadata: {
      bytes: 250,
      name: {
        form: { pattern: /^(?!_)\w+$/, words: 'letters, digits and "_", which is not the first' },
      },
    },
  },
  write: ({ tags, named }) => ({
    fields: { metadata: { ...named }, ...(tags.length > 0 && { tags: [...tags] }) },
    headers: {
      'X-MC-Metadata': asciiJson(named),
      ...(tags.length > 0 && { 'X-MC-Tags': tags.join(',') }),
    },
  }),
}

/** In every event about a message. */
export const echo: StampEcho<MandrillStampFields> = {
  source: 'https://mailchimp.com/developer/transactional/docs/tags-metadata/',
  at: 'msg.metadata',
  back: ({ metadata: members }) => members,
}

import type { StampCard, StampEcho, WithMetadata, WithOneTag } from '../../reference/card.js'
import { prefixed } from '../../reference/written.js'

/** For the body of `/v1/send`. */
export interface LettermintStampFields {
  metadata: Record<string, string>
  tag?: string
}

const form = {
  pattern: /^[\w-]+(?: [\w-]+)*$/,
  words: 'letters, digits, "_", "-" and single spaces',
}

/** What Lettermint takes. How much metadata is unconfirmed. */
export const stamp: StampCard<LettermintStampFields, WithOneTag & WithMetadata> = {
  limits: { reference: {}, tags: { most: 1, longest: 255, form }, metadata: {} },
  write: ({ tags: [tag], named }) => ({
    fields: { metadata: { ...named }, ...(tag !== undefined && { tag }) },
    headers: {
      ...prefixed('X-LM-Metadata-', named),
      ...(tag !== undefined && { 'X-LM-Tag': tag }),
    },
  }),
}

/** In every event about a message. */
export const echo: StampEcho<LettermintStampFields> = {
  source: 'https://lettermint.co/docs/guides/send-email-with-smtp',
  at: 'data.metadata',
  back: ({ metadata: members }) => members,
}

import type { StampCard, StampEcho, WithMetadata, WithOneTag } from '../../reference/card.js'
import { prefixed } from '../../reference/written.js'

/** For the body of `/email`. */
export interface PostmarkStampFields {
  Metadata: Record<string, string>
  Tag?: string
}

/** What Postmark takes. How long a tag can be is unconfirmed. */
export const stamp: StampCard<PostmarkStampFields, WithOneTag & WithMetadata> = {
  limits: {
    reference: { longest: 80 },
    tags: { most: 1 },
    metadata: { most: 10, name: { longest: 20 }, value: { longest: 80 } },
  },
  write: ({ tags: [tag], named }) => ({
    fields: { Metadata: { ...named }, ...(tag !== undefined && { Tag: tag }) },
    headers: {
      ...prefixed('X-PM-Metadata-', named),
      ...(tag !== undefined && { 'X-PM-Tag': tag }),
    },
  }),
}

/** In webhooks of every kind. */
export const echo: StampEcho<PostmarkStampFields> = {
  source: 'https://postmarkapp.com/support/article/1125-custom-metadata-faq',
  at: 'Metadata',
  back: ({ Metadata: members }) => members,
  remark: 'not in changes of subscription that you made, which are about no message',
}

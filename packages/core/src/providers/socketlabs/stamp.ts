import type { StampCard, StampEcho, WithMetadata, WithTags } from '../../reference/card.js'
import { asciiJson } from '../../reference/written.js'

/** For each of the `messages` of the injection API. */
export interface SocketLabsStampFields {
  metadata: { key: string; value: string }[]
  tags?: string[]
}

/** What SocketLabs takes. A key and its value together have fewer than 100 characters; the key is 20 of them. */
export const stamp: StampCard<SocketLabsStampFields, WithTags & WithMetadata> = {
  limits: {
    reference: { longest: 79 },
    tags: { most: 25 },
    // "12.5KB" together with the tags.
    metadata: { most: 10, value: { longest: 98 }, bytes: 12_500 },
  },
  write: ({ tags, named }) => {
    const pairs = Object.entries(named)
    const data = {
      ...(tags.length > 0 && { Tags: [...tags] }),
      Meta: pairs.map(([Key, Value]) => ({ Key, Value })),
    }
    return {
      fields: {
        metadata: pairs.map(([key, value]) => ({ key, value })),
        ...(tags.length > 0 && { tags: [...tags] }),
      },
      headers: { 'x-xsData': asciiJson(data) },
    }
  },
}

/** In every event but complaints. */
export const echo: StampEcho<SocketLabsStampFields> = {
  source: 'https://help.socketlabs.com/docs/metadata-and-tags',
  at: 'Data.Meta',
  back: ({ metadata }) => metadata.map(({ key, value }) => ({ Key: key, Value: value })),
  remark: 'complaints come without; bounces that come late may, too',
}

import type { StampCard, StampEcho, WithMetadata } from '../../reference/card.js'

/** For the body of `/messages/send`. Put what you want to be tracked beside the label: `opens`, `links`. */
export interface NylasStampFields {
  metadata: Record<string, string>
  tracking_options: { label: string }
}

/** What Nylas takes: metadata, and for opens and clicks a label. How long a label can be is unconfirmed. */
export const stamp: StampCard<NylasStampFields, WithMetadata> = {
  limits: {
    reference: { longest: 500 },
    metadata: { most: 50, name: { longest: 40 }, value: { longest: 500 } },
  },
  write: ({ reference, named }) => ({
    fields: { metadata: { ...named }, tracking_options: { label: reference } },
    headers: {},
  }),
}

/** Where a mailbox sent, bounces that were found in it tell of the message, and not of its metadata. */
export const echo: StampEcho<NylasStampFields> = {
  source: 'https://developer.nylas.com/docs/v3/email/message-tracking/',
  at: 'data.object.message.metadata',
  back: ({ metadata: members }) => members,
  or: { at: 'data.object.label?', back: ({ tracking_options: { label } }) => label },
  remark:
    'opens and clicks by the label, which is among `tags` too; of a mailbox, sent and failed are unconfirmed, and `message.bounce_detected` has none',
}

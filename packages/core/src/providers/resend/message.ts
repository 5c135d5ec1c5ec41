import type { JsonValue } from '../../events/base.js'
import type { DraftEnvelope, DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { addresses } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { isRecord, text, texts } from '../../read/values.js'
import type { ResendPayload } from './payload.js'

/** The members of `data`. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Which members of `data` become fields of a message. */
export const fields = {
  messageId: { from: 'email_id', remark: 'what the send API returned' },
  rfcMessageId: { from: 'message_id', remark: 'not in older payloads' },
  from: { from: 'from', remark: 'without the display name' },
  subject: 'subject',
  tags: {
    from: 'tags',
    remark: "the values: `{ category: 'welcome' }` is the tag `welcome`",
    byCode: true,
  },
  metadata: {
    from: ['tags', 'headers'],
    remark: 'both by name; a tag goes before a header of the same name',
    byCode: true,
  },
  templateId: 'template_id',
  campaign: 'broadcast_id',
} as const

const fieldsOf = fieldReader(fields)

/** What every draft has. */
export function envelopeOf(raw: ResendPayload): DraftEnvelope {
  return {
    providerType: text(raw.type) ?? '',
    // `data.created_at` is the message's, not the event's.
    occurredAt: isoTime(raw.created_at),
  }
}

/** What every draft about a sent message has. Its recipient is the first of the message. */
export function messageOf(envelope: DraftEnvelope, data: Fields): DraftMessage {
  const tags = named(data['tags'])
  return {
    ...envelope,
    ...fieldsOf((name) => data[name]),
    recipient: addresses(data['to'])[0] ?? null,
    tags: texts(Object.values(tags)),
    metadata: { ...named(data['headers']), ...tags },
  }
}

/** Values by name, from an object or from a list of names and values. */
function named(value: unknown): Readonly<Record<string, JsonValue>> {
  if (isRecord(value)) return value
  if (!Array.isArray(value)) return {}
  const pairs = value.filter(isRecord).flatMap((pair) => {
    const [name, content] = [text(pair['name']), pair['value']]
    return name === undefined || content === undefined ? [] : [[name, content] as const]
  })
  return Object.fromEntries(pairs)
}

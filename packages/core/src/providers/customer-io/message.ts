import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { unixTime } from '../../read/time.js'
import { record, text } from '../../read/values.js'

/** The members of `data`. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  messageId: 'delivery_id',
  subject: 'subject',
  templateId: ['transactional_message_id', 'content_id'],
  campaign: ['campaign_id', 'broadcast_id', 'newsletter_id'],
  metadata: {
    from: [
      'trigger_id',
      'journey_id',
      'action_id',
      'parent_action_id',
      'trigger_event_id',
      'identifiers',
    ],
    remark: 'all that have a value, by name',
    byCode: true,
  },
} as const

const flat = fieldReader(fields)

/** What every draft has. */
export function envelopeOf(raw: Fields): DraftEnvelope {
  return {
    providerType: text(raw['metric']) ?? '',
    providerEventId: text(raw['event_id']),
    occurredAt: unixTime(raw['timestamp']),
  }
}

/** What every draft about a sent message has. */
export function messageOf(envelope: DraftEnvelope, data: Fields): DraftMessage {
  return extend(
    flat((name) => data[name]),
    { ...envelope, recipient: recipientOf(data) ?? null, metadata: metadataOf(data) },
  )
}

/** Not every metric has a recipient; the person has an address. */
function recipientOf(data: Fields): string | undefined {
  return address(data['recipient']) ?? personalAddress(data)
}

/** The address of the person whom a payload is about. */
export function personalAddress(data: Fields): string | undefined {
  return address(data['email_address']) ?? address(record(data['identifiers'])['email'])
}

function metadataOf(data: Fields): DraftMessage['metadata'] {
  const pairs = fields.metadata.from.flatMap((name) => {
    const value = data[name]
    return value === undefined || value === null ? [] : [[name, value] as const]
  })
  return Object.fromEntries(pairs)
}

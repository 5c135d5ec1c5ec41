import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { text } from '../../read/values.js'

/** The members of `data`. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  messageId: { from: 'id', remark: 'the id that the send API returned' },
  rfcMessageId: 'message_id_header',
  from: 'from',
  subject: 'subject',
} as const

const flat = fieldReader(fields)

/** What every draft has. The id of the event is in a header: `webhook_id` is that of the webhook. */
export function envelopeOf(raw: Fields): DraftEnvelope {
  return { providerType: text(raw['type']) ?? '', occurredAt: isoTime(raw['timestamp']) }
}

/** What every draft about a sent message has. */
export function messageOf(envelope: DraftEnvelope, data: Fields): DraftMessage {
  return extend(
    flat((name) => data[name]),
    { ...envelope, recipient: address(data['recipient']) ?? null },
  )
}

import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { unixTime } from '../../read/time.js'
import { text } from '../../read/values.js'

/** The members of a payload. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  messageId: 'message_id',
  subject: 'subject',
  tags: 'tags',
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has. */
export function messageOf(providerType: string, raw: Fields): DraftMessage {
  return extend(
    flat((name) => raw[name]),
    {
      providerType,
      providerEventId: text(raw['id']),
      occurredAt: unixTime(raw['at']),
      recipient: address(raw['recipient']) ?? null,
    },
  )
}

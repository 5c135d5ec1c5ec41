import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { record } from '../../read/values.js'

/** The members of a payload. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where in the `message` of the payload they are. */
export const fields = {
  recipient: { from: 'to', remark: 'on the envelope: a message has one recipient', byCode: true },
  messageId: {
    from: 'id',
    remark: 'the send API returned the same. Each mail server counts from 1: see [traps](#traps)',
  },
  rfcMessageId: 'message_id',
  from: { from: 'from', remark: 'on the envelope' },
  subject: 'subject',
  tags: { from: 'tag', remark: 'at most one' },
  reference: { from: 'tag', remark: 'the same: `stamp` puts it there' },
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has. */
export function messageOf(envelope: DraftEnvelope, payload: Fields): DraftMessage {
  const message = sentMessage(payload)
  return extend(
    flat((name) => message[name]),
    { ...envelope, recipient: address(message['to']) ?? null },
  )
}

/** The message that an event is about: of a bounce, the one that was sent and not the report. */
export function sentMessage(payload: Fields): Fields {
  return record(payload['message'] ?? payload['original_message'])
}

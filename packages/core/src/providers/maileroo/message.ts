import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { addresses } from '../../read/mail/mailbox.js'
import { unixTime } from '../../read/time.js'
import { memberAt, text } from '../../read/values.js'

/** The members of a payload. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  providerEventId: 'event_id',
  occurredAt: { from: 'event_time', byCode: true },
  recipient: {
    from: 'event_data.to',
    remark: 'null for opens and clicks, which name no one',
    byCode: true,
  },
  messageId: { from: 'message_reference_id', remark: 'the id that the send API returned' },
  rfcMessageId: 'message_id',
  metadata: { from: 'tags', remark: 'an object, as it was set when sending' },
  from: { from: 'event_data.from', remark: 'only of rejections', byCode: true },
  'bounce.diagnostic': { from: 'event_data.reason', byCode: true },
  'deferral.reason': { from: 'event_data.reason', byCode: true },
  reason: { from: ['event_data.reject_reason', 'event_data.reason'], byCode: true },
  url: { from: ['event_data.original_url', 'event_data.link', 'event_data.url'], byCode: true },
  ip: { from: 'event_data.ip', byCode: true },
  userAgent: { from: 'event_data.user_agent', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has; the recipient is one of `recipientsIn`. */
export function messageOf(providerType: string, raw: Fields): DraftMessage {
  const [recipient = null, ...others] = recipientsIn(raw)
  return extend(
    flat((name) => raw[name]),
    {
      providerType,
      providerEventId: text(raw['event_id']),
      occurredAt: unixTime(raw['event_time']),
      from: addresses(memberAt(raw, 'event_data.from'))[0],
      recipient: others.length === 0 ? recipient : null,
    },
  )
}

/** Whom an event is about: one, or of a rejection a list. */
export function recipientsIn(raw: Fields): readonly string[] {
  return addresses(memberAt(raw, 'event_data.to'))
}

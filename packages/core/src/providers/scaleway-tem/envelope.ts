import type { JsonValue } from '../../events/base.js'
import type { DraftEnvelope } from '../../events/draft.js'
import { jsonIn } from '../../read/json.js'
import { lookup } from '../../read/lookup.js'
import { isoTime } from '../../read/time.js'
import { isRecord, record, text } from '../../read/values.js'

/** The members of an event. */
export type Fields = Readonly<Record<string, JsonValue>>

/** An event, and what is known of it. */
export interface Unwrapped {
  readonly envelope: DraftEnvelope
  readonly event: Fields
}

// `email_sent_at` is the time of the message in every other event.
const times: Readonly<Record<string, string>> = {
  email_delivered: 'email_sent_at',
  email_queued: 'email_queued_at',
  email_blocklisted: 'email_blocklisted_at',
}

/** The event in a message of the topic, which has it as text; or alone, as a queue has it. */
export function unwrap(payload: unknown): Unwrapped {
  const outer = record(payload)
  const { Type, Message, MessageId, Timestamp } = outer
  const isMessage = typeof Type === 'string' && typeof Message === 'string'
  const event = isMessage ? record(jsonIn(Message)) : outer
  const own = lookup(times, text(event['type'])?.toLowerCase())
  return {
    envelope: {
      providerType: text(event['type']) ?? nameOf(Type),
      providerEventId: text(event['id']) ?? text(MessageId),
      occurredAt: isoTime(event[own ?? '']) ?? isoTime(event['created_at']) ?? isoTime(Timestamp),
    },
    event,
  }
}

/** Messages about the subscription itself have no event in them. */
function nameOf(type: unknown): string {
  return typeof type === 'string' && type !== 'Notification' ? type : ''
}

/** The headers of the message, in any letter case, each once. */
export function headersOf(event: Fields): ReadonlyMap<string, string> {
  const list = Array.isArray(event['email_headers']) ? event['email_headers'].filter(isRecord) : []
  const headers = new Map<string, string>()
  for (const { key, value } of list) {
    const [name, content] = [text(key)?.toLowerCase(), text(value)]
    if (name !== undefined && content !== undefined) headers.set(name, content)
  }
  return headers
}

import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record, text } from '../../read/values.js'
import { inboundDrafts } from './inbound.js'
import { messageOf, type Fields } from './message.js'
import { outboundDrafts, typeOf } from './outbound.js'
import type { SweegoPayload } from './payload.js'

/** The events of one payload. */
export function normalize(item: Item<SweegoPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const name = text(raw['event_type'])
  const message = messageOf(name ?? '', raw)
  const { providerEventId, occurredAt } = message
  if (!isMail(raw)) return [unknownEvent(name, { providerEventId, occurredAt })]
  if (name === undefined) return [malformed('', [missing('event_type')], message)]
  const type = typeOf(name)
  if (type === undefined) return [unknownEvent(name, message)]
  return type === 'email.received'
    ? inboundDrafts(message, raw)
    : outboundDrafts(type, message, raw)
}

/** Text messages have a channel of their own. */
function isMail(raw: Fields): boolean {
  const channel = text(raw['channel'])?.toLowerCase()
  return channel === undefined || channel === 'email'
}

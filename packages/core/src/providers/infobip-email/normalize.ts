import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record, text } from '../../read/values.js'
import { inboundDrafts } from './inbound.js'
import { messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { InfobipEmailPayload } from './payload.js'

/** The events of one payload. */
export function normalize(item: Item<InfobipEmailPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const name = text(raw['event'])
  const message = messageOf(name ?? '', raw)
  if (name === undefined) return inboundDrafts(raw) ?? [malformed('', [missing('event')], message)]
  return outboundDrafts(message, raw) ?? [unknownEvent(name, message)]
}

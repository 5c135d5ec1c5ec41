import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { isOutbound, typeFinder } from '../../read/event-table.js'
import type { Item } from '../../read/item.js'
import { record } from '../../read/values.js'
import { events } from './events.js'
import { messageOf, partsOf } from './message.js'
import { outboundDraft } from './outbound.js'
import type { DripPayload } from './payload.js'
import { resourceDraft } from './resources.js'

const typeOf = typeFinder(events)

/** The event of one payload. */
export function normalize(item: Item<DripPayload>): readonly EventDraft[] {
  const parts = partsOf(record(item.raw))
  const { providerType } = parts.envelope
  const message = messageOf(parts)
  if (providerType === '') return [malformed('', [missing('event')], message)]
  const type = typeOf(providerType)
  if (type === undefined) return [unknownEvent(providerType, message)]
  return [isOutbound(type) ? outboundDraft(type, message, parts) : resourceDraft(type, parts)]
}

import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record, text } from '../../read/values.js'
import { messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { IterablePayload } from './payload.js'

/** The events of one payload. */
export function normalize(item: Item<IterablePayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const name = text(raw['eventName'])
  const message = messageOf(name ?? '', raw)
  if (name === undefined) return [malformed('', [missing('eventName')], message)]
  return outboundDrafts(message, record(raw['dataFields'])) ?? [unknownEvent(name, message)]
}

import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { byLowerCaseName, record } from '../../read/values.js'
import { messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { NetcorePayload } from './payload.js'

/** The events of one payload. */
export function normalize(item: Item<NetcorePayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const members = byLowerCaseName(raw)
  const message = messageOf(raw, members)
  const { providerType } = message
  if (providerType === '') return [malformed('', [missing('EVENT')], message)]
  return outboundDrafts(message, members) ?? [unknownEvent(providerType, message)]
}

import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record } from '../../read/values.js'
import { messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { CmComPayload } from './payload.js'

/** The event of one payload. */
export function normalize(item: Item<CmComPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const data = record(raw['Data'])
  const message = messageOf(raw, data)
  const { providerType } = message
  if (providerType === '') return [malformed('', [missing('Type')], message)]
  return outboundDrafts(message, data) ?? [unknownEvent(providerType, message)]
}

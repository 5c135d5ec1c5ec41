import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record, text } from '../../read/values.js'
import { messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { AlibabaDirectMailPayload } from './payload.js'

/** The events of one payload. */
export function normalize(item: Item<AlibabaDirectMailPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const name = text(raw['type'])
  const message = messageOf(name ?? '', raw)
  if (name === undefined) return [malformed('', [missing('type')], message)]
  return outboundDrafts(message, record(raw['data'])) ?? [unknownEvent(name, message)]
}

import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { byLowerCaseName, text } from '../../read/values.js'
import { messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { Smtp2goPayload } from './payload.js'

/** The events of one payload. */
export function normalize({ raw }: Item<Smtp2goPayload>): readonly EventDraft[] {
  const payload = byLowerCaseName(raw)
  const name = text(payload.get('event'))
  const message = messageOf(name ?? '', payload)
  if (name === undefined) return [malformed('', [missing('event')], message)]
  return outboundDrafts(message, payload) ?? [unknownEvent(name, message)]
}

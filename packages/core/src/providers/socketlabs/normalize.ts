import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { byLowerCaseName, text } from '../../read/values.js'
import { inboundDrafts } from './inbound.js'
import { messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { SocketLabsPayload } from './payload.js'

/** The event of one payload. */
export function normalize({ raw }: Item<SocketLabsPayload>): readonly EventDraft[] {
  const payload = byLowerCaseName(raw)
  const name = text(payload.get('type'))
  if (name === undefined) {
    return inboundDrafts(payload) ?? [malformed('', [missing('Type')], messageOf('', payload))]
  }
  const message = messageOf(name, payload)
  return outboundDrafts(message, payload) ?? [unknownEvent(name, message)]
}

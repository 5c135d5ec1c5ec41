import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { receivedDraft } from './inbound.js'
import { messageOf, sourceOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { EngageLabPayload } from './payload.js'

/** The events of one payload: one for each recipient of a target, else one. */
export function normalize({ raw, mail }: Item<EngageLabPayload>): readonly EventDraft[] {
  const source = sourceOf(raw)
  const { name } = source
  if (name === undefined) {
    return [malformed('', [missing('status.message_status')], messageOf(source))]
  }
  if (name.toLowerCase() === 'route') return [receivedDraft(source, mail)]
  return outboundDrafts(source) ?? [unknownEvent(name, messageOf(source))]
}

import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { byLowerCaseName, text } from '../../read/values.js'
import { inboundDrafts } from './inbound.js'
import { envelopeOf, messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { BrevoPayload } from './payload.js'
import { resourceDrafts } from './resources.js'

/** The events of one payload: one, or one for each recipient of an inbound message. */
export function normalize({ raw }: Item<BrevoPayload>): readonly EventDraft[] {
  const fields = byLowerCaseName(raw)
  const name = text(fields.get('event'))
  const message = messageOf(name ?? '', fields)
  if (name === undefined) {
    return inboundDrafts(raw, fields) ?? [malformed('', [missing('event')], message)]
  }
  return (
    outboundDrafts(message, fields) ??
    resourceDrafts(envelopeOf(name, fields), fields) ?? [unknownEvent(name, message)]
  )
}

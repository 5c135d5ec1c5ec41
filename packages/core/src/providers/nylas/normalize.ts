import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record, text } from '../../read/values.js'
import { inboundDrafts } from './inbound.js'
import { envelopeOf, messageOf, typeOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { NylasPayload } from './payload.js'

/** The events of one notification. */
export function normalize({ raw }: Item<NylasPayload>): readonly EventDraft[] {
  const payload = record(raw)
  const name = text(payload['type'])
  const envelope = envelopeOf(name ?? '', payload)
  if (name === undefined) return [malformed('', [missing('type')], envelope)]
  if (typeOf(name) === 'email.received') {
    return inboundDrafts(envelope, record(payload['data'])['object'])
  }
  return outboundDrafts(messageOf(name, payload), payload) ?? [unknownEvent(name, envelope)]
}

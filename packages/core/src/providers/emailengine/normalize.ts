import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record, text } from '../../read/values.js'
import { inboundDrafts } from './inbound.js'
import { envelopeOf, messageOf } from './message.js'
import { outboundDrafts, typeOf } from './outbound.js'
import type { EmailEnginePayload } from './payload.js'

/** The events of one payload. */
export function normalize({ raw }: Item<EmailEnginePayload>): readonly EventDraft[] {
  const payload = record(raw)
  const name = text(payload['event'])
  const message = messageOf(name ?? '', payload)
  if (name === undefined) return [malformed('', [missing('event')], message)]
  if (typeOf(name) === 'email.received') return inboundDrafts(envelopeOf(name, payload), payload)
  return outboundDrafts(message, payload) ?? [unknownEvent(name, message)]
}

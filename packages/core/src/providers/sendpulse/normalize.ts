import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { typeFinder } from '../../read/event-table.js'
import type { Item } from '../../read/item.js'
import { record, texts } from '../../read/values.js'
import { events } from './events.js'
import { addressIn, envelopeOf, messageOf, type Fields } from './message.js'
import { outboundDraft } from './outbound.js'
import type { SendPulsePayload } from './payload.js'

const typeOf = typeFinder(events)

/** The event of one payload. */
export function normalize(item: Item<SendPulsePayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const envelope = envelopeOf(raw)
  const { providerType } = envelope
  const type = typeOf(providerType)
  switch (type) {
    case undefined:
      return [otherDraft(envelope, raw)]
    case 'contact.created':
    case 'contact.deleted':
      return [contactDraft(type, envelope, raw)]
    default:
      return [outboundDraft(type, messageOf(envelope, raw), raw)]
  }
}

function otherDraft(envelope: DraftEnvelope, raw: Fields): EventDraft {
  const message = messageOf(envelope, raw)
  const { providerType } = envelope
  return providerType === ''
    ? malformed('', [missing('event')], message)
    : unknownEvent(providerType, message)
}

function contactDraft(
  type: 'contact.created' | 'contact.deleted',
  envelope: DraftEnvelope,
  raw: Fields,
): EventDraft {
  const email = addressIn(raw)
  return email === undefined
    ? malformed(envelope.providerType, [missing('email')], envelope)
    : { ...envelope, type, email, lists: texts(raw['book_id']) }
}

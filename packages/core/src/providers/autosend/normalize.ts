import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { typeFinder } from '../../read/event-table.js'
import type { Item } from '../../read/item.js'
import { address } from '../../read/mail/mailbox.js'
import { record, textAt } from '../../read/values.js'
import { events } from './events.js'
import { inboundDraft } from './inbound.js'
import { envelopeOf, fields, messageOf, type Fields } from './message.js'
import { outboundDraft } from './outbound.js'
import type { AutoSendPayload } from './payload.js'

const typeOf = typeFinder(events)

/** The event of one payload. */
export function normalize(item: Item<AutoSendPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const envelope = envelopeOf(raw)
  const message = messageOf(envelope, raw)
  const data = record(raw['data'])
  const { providerType } = envelope
  if (providerType === '') return [malformed('', [missing('type')], message)]
  const type = typeOf(providerType)
  switch (type) {
    case undefined:
      return [unknownEvent(providerType, message)]
    case 'email.received':
      return [inboundDraft(envelope, data)]
    case 'contact.created':
    case 'contact.updated':
    case 'contact.deleted':
      return [contactDraft(type, envelope, data)]
    default:
      return [outboundDraft(type, message, data)]
  }
}

function contactDraft(
  type: 'contact.created' | 'contact.updated' | 'contact.deleted',
  envelope: DraftEnvelope,
  data: Fields,
): EventDraft {
  const email = address(textAt(data, ...fields.email.from))
  const contactId = textAt(data, ...fields.contactId.from)
  return email === undefined
    ? malformed(envelope.providerType, [missing('data.email')], envelope)
    : { ...envelope, type, email, contactId }
}

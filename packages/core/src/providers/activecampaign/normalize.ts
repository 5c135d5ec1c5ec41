import { extend, type DraftEnvelope, type EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { typeFinder } from '../../read/event-table.js'
import type { Item } from '../../read/item.js'
import { address } from '../../read/mail/mailbox.js'
import { memberAt, record, textAt } from '../../read/values.js'
import { events } from './events.js'
import { envelopeOf, listsIn, messageOf, type Fields } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { ActiveCampaignPayload } from './payload.js'

const typeOf = typeFinder(events)

/** The events of one payload: several where several lists were left. */
export function normalize(item: Item<ActiveCampaignPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const envelope = envelopeOf(raw)
  const { providerType } = envelope
  if (providerType === '') return [malformed('', [missing('type')], messageOf(envelope, raw))]
  const type = typeOf(providerType)
  if (type === undefined) return [unknownEvent(providerType, messageOf(envelope, raw))]
  return type === 'contact.updated'
    ? [contactDraft(envelope, raw)]
    : outboundDrafts(type, messageOf(envelope, raw), raw)
}

/** Without an identity: a contact may be changed twice in a second. */
function contactDraft(envelope: DraftEnvelope, raw: Fields): EventDraft {
  const email = address(memberAt(raw, 'contact.email'))
  if (email === undefined) {
    return malformed(envelope.providerType, [missing('contact.email')], envelope)
  }
  const lists = listsIn(raw)
  const contactId = textAt(raw, 'contact.id')
  const draft = { ...envelope, type: 'contact.updated', email, contactId } as const
  return lists.length > 0 ? extend(draft, { lists }) : draft
}

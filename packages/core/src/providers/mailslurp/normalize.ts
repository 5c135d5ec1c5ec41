import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { typeFinder } from '../../read/event-table.js'
import type { Item } from '../../read/item.js'
import { record } from '../../read/values.js'
import { events } from './events.js'
import { inboundDrafts } from './inbound.js'
import { envelopeOf, messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { MailSlurpPayload } from './payload.js'
import { resourceDrafts } from './resources.js'

const typeOf = typeFinder(events)

/** The events of one payload. */
export function normalize(item: Item<MailSlurpPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const envelope = envelopeOf(raw)
  const { providerType } = envelope
  if (providerType === '') return [malformed('', [missing('eventName')], messageOf(envelope, raw))]
  const type = typeOf(providerType)
  return (
    inboundDrafts(type, envelope, raw) ??
    resourceDrafts(type, envelope, raw) ??
    outboundDrafts(type, envelope, raw) ?? [unknownEvent(providerType, messageOf(envelope, raw))]
  )
}

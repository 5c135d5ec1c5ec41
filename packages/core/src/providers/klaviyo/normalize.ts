import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { typeFinder } from '../../read/event-table.js'
import { record, text } from '../../read/values.js'
import { events } from './events.js'
import { partsOf, type KlaviyoParts } from './message.js'
import { outboundDraft } from './outbound.js'
import type { KlaviyoPayload } from './payload.js'

const typeOf = typeFinder(events)

/** The events of one payload. */
export function normalize(item: Item<KlaviyoPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const topic = text(raw['topic'])
  const parts = partsOf(topic ?? '', raw)
  if (topic === undefined) return [malformed('', [missing('topic')], parts.message)]
  const type = typeOf(topic)
  switch (type) {
    case undefined:
      return [unknownEvent(topic, parts.message)]
    case 'contact.updated':
    case 'suppression.added':
    case 'suppression.removed':
      return [resourceDraft(type, parts)]
    default:
      return [outboundDraft(type, parts)]
  }
}

type ResourceType = 'contact.updated' | 'suppression.added' | 'suppression.removed'

/** The event about a profile; malformed where its address is not included. */
function resourceDraft(type: ResourceType, { message, profileId }: KlaviyoParts): EventDraft {
  const { recipient } = message
  if (recipient === null) {
    return malformed(message.providerType, [missing('payload.included')], message)
  }
  return type === 'contact.updated'
    ? extend(envelopeIn(message), { type, email: recipient, contactId: profileId })
    : extend(envelopeIn(message), { type, recipient, reason: 'manual' })
}

type Envelope = Pick<DraftMessage, 'providerType' | 'providerEventId' | 'occurredAt'>

function envelopeIn({ providerType, providerEventId, occurredAt }: DraftMessage): Envelope {
  return { providerType, providerEventId, occurredAt }
}

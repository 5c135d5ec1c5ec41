import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { isRecord, record } from '../../read/values.js'
import { inboundDrafts } from './inbound.js'
import { envelopeOf, messageOf, type Fields } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { AgentMailPayload } from './payload.js'
import { resourceDrafts } from './resources.js'

/** The events of one payload: one for each recipient. */
export function normalize(item: Item<AgentMailPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const about = aboutIn(raw)
  const envelope = envelopeOf(raw, about)
  const { providerType } = envelope
  if (providerType === '') {
    return [malformed('', [missing('event_type')], messageOf(envelope, about))]
  }
  return (
    outboundDrafts(envelope, about) ??
    inboundDrafts(envelope, about) ??
    resourceDrafts(envelope, about) ?? [unknownEvent(providerType, messageOf(envelope, about))]
  )
}

const names = [
  'message',
  'send',
  'delivery',
  'bounce',
  'complaint',
  'reject',
  'open',
  'domain',
] as const

/** The object that a payload is about: the one beside the envelope. Beside a message there is its thread. */
function aboutIn(raw: Fields): Fields {
  return record(names.map((name) => raw[name]).find(isRecord))
}

import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record, text } from '../../read/values.js'
import { envelopeOf, messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { LoopsPayload } from './payload.js'
import { resourceDrafts } from './resources.js'

/** The event of one payload. */
export function normalize(item: Item<LoopsPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const envelope = envelopeOf(raw)
  const { providerType } = envelope
  if (providerType === '') return [malformed('', [missing('eventName')], messageOf(envelope, raw))]
  return (
    outboundDrafts(envelope, raw) ??
    resourceDrafts(envelope, raw) ?? [unknownEvent(providerType, messageOf(envelope, raw))]
  )
}

/** What the test button of Loops's settings sends. */
export function isPing({ raw }: Item<LoopsPayload>): boolean {
  return text(raw.eventName)?.toLowerCase() === 'testing.testevent'
}

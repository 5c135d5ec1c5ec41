import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record, text } from '../../read/values.js'
import { inboundDrafts } from './inbound.js'
import { envelopeOf, messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { LettermintPayload } from './payload.js'
import { resourceDrafts } from './resources.js'

/** The events of one payload. */
export function normalize({ raw }: Item<LettermintPayload>): readonly EventDraft[] {
  const data = record(raw.data)
  const envelope = envelopeOf(record(raw), data)
  const { providerType } = envelope
  if (providerType === '') {
    return [malformed('', [missing('event')], messageOf(envelope, data))]
  }
  return (
    outboundDrafts(envelope, data) ??
    inboundDrafts(envelope, data) ??
    resourceDrafts(envelope, data) ?? [unknownEvent(providerType, messageOf(envelope, data))]
  )
}

/** What the test of a webhook sends. */
export function isPing({ raw }: Item<LettermintPayload>): boolean {
  return text(raw.event)?.toLowerCase() === 'webhook.test'
}

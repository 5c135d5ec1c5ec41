import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record } from '../../read/values.js'
import { envelopeOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { UseSendPayload } from './payload.js'
import { resourceDrafts } from './resources.js'

/** The events of one payload: one for each recipient. */
export function normalize(item: Item<UseSendPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const data = record(raw['data'])
  const envelope = envelopeOf(raw)
  const { providerType, providerEventId, occurredAt } = envelope
  if (providerType === '') return [malformed('', [missing('type')], envelope)]
  const test = providerType.toLowerCase() === 'webhook.test'
  return (
    outboundDrafts(envelope, data) ??
    resourceDrafts(envelope, data) ?? [
      unknownEvent(providerType, { providerEventId, occurredAt, test }),
    ]
  )
}

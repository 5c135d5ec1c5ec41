import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record } from '../../read/values.js'
import { inboundDrafts } from './inbound.js'
import { envelopeOf, messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { AhaSendPayload } from './payload.js'
import { resourceDrafts } from './resources.js'

/** The event of one payload. */
export function normalize({ raw }: Item<AhaSendPayload>): readonly EventDraft[] {
  const data = record(raw.data)
  const envelope = envelopeOf(record(raw))
  const { providerType } = envelope
  if (providerType === '') return [malformed('', [missing('type')], messageOf(envelope, data))]
  return (
    outboundDrafts(envelope, data) ??
    inboundDrafts(envelope, data) ??
    resourceDrafts(envelope, data) ?? [unknownEvent(providerType, messageOf(envelope, data))]
  )
}

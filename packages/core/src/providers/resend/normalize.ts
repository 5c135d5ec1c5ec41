import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record } from '../../read/values.js'
import { inboundDrafts } from './inbound.js'
import { envelopeOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { ResendPayload } from './payload.js'
import { resourceDrafts } from './resources.js'

/** The events of one payload: one for each recipient. */
export function normalize({ raw }: Item<ResendPayload>): readonly EventDraft[] {
  const fields = record(raw.data)
  const envelope = envelopeOf(raw)
  const { providerType } = envelope
  if (providerType === '') return [malformed('', [missing('type')], envelope)]
  return (
    outboundDrafts(envelope, fields) ??
    inboundDrafts(envelope, fields) ??
    resourceDrafts(envelope, fields) ?? [unknownEvent(providerType, envelope)]
  )
}

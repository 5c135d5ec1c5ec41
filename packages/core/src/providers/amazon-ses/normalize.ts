import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { unwrap, type Unwrapped } from './envelope.js'
import { inboundDrafts } from './inbound.js'
import { readable } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { AmazonSesPayload } from './payload.js'

/** The events of one payload: one for each recipient. */
export function normalize({ raw, eventId, mail }: Item<AmazonSesPayload>): readonly EventDraft[] {
  const unwrapped = withEventId(unwrap(raw), eventId)
  const { name, known, issues, bare } = unwrapped
  if (bare) return [malformed(name, issues, known)]
  if (name === '') return [malformed('', [missing('eventType')], readable(unwrapped))]
  return (
    inboundDrafts(unwrapped, mail) ??
    outboundDrafts(unwrapped) ?? [unknownEvent(name, readable(unwrapped))]
  )
}

/** What comes without an envelope may have its id in a header. */
function withEventId(unwrapped: Unwrapped, eventId: string | undefined): Unwrapped {
  const { known } = unwrapped
  return { ...unwrapped, known: { ...known, providerEventId: known.providerEventId ?? eventId } }
}

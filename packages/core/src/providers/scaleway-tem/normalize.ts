import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { unwrap } from './envelope.js'
import { messageOf } from './message.js'
import { outboundDrafts, suppressionDrafts } from './outbound.js'
import type { ScalewayTemPayload } from './payload.js'

/** The event of one payload. */
export function normalize(item: Item<ScalewayTemPayload>): readonly EventDraft[] {
  const unwrapped = unwrap(item.raw)
  const { envelope, event } = unwrapped
  const known = outboundDrafts(unwrapped) ?? suppressionDrafts(unwrapped)
  if (known !== undefined) return known
  const message = messageOf(envelope, event)
  return envelope.providerType === ''
    ? [malformed('', [missing('type')], message)]
    : [unknownEvent(envelope.providerType, message)]
}

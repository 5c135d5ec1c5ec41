import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record } from '../../read/values.js'
import { unwrap } from './envelope.js'
import { inboundDrafts } from './inbound.js'
import { messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { PostalPayload } from './payload.js'
import { resourceDrafts } from './resources.js'

/** The event of one payload. */
export function normalize(item: Item<PostalPayload>): readonly EventDraft[] {
  const unwrapped = unwrap(record(item.raw))
  const { providerType } = unwrapped.envelope
  const known = inboundDrafts(item) ?? outboundDrafts(unwrapped) ?? resourceDrafts(unwrapped)
  if (known !== undefined) return known
  const message = messageOf(unwrapped.envelope, unwrapped.payload)
  return providerType === ''
    ? [malformed('', [missing('event')], message)]
    : [unknownEvent(providerType, message)]
}

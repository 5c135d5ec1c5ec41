import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record } from '../../read/values.js'
import { unwrap } from './envelope.js'
import { messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { AzurePayload } from './payload.js'

/** The event of one element of a delivery. */
export function normalize(item: Item<AzurePayload>): readonly EventDraft[] {
  const unwrapped = unwrap(record(item.raw))
  const { envelope, data } = unwrapped
  const known = outboundDrafts(unwrapped)
  if (known !== undefined) return known
  const message = messageOf(envelope, data)
  return envelope.providerType === ''
    ? [malformed('', [missing('eventType')], message)]
    : [unknownEvent(envelope.providerType, message)]
}

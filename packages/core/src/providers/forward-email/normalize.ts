import type { EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record } from '../../read/values.js'
import { inboundDrafts } from './inbound.js'
import { messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { ForwardEmailPayload } from './payload.js'

/** The event of one payload: nothing but its shape says what it is about. */
export function normalize(item: Item<ForwardEmailPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  return (
    outboundDrafts(raw) ??
    inboundDrafts(raw, item.mail) ?? [malformed('', [missing('bounce')], messageOf('', raw))]
  )
}

import type { EventDraft } from '../../events/draft.js'
import type { Item } from '../../read/item.js'
import { isRecord } from '../../read/values.js'
import { eventDraft } from './outbound.js'
import { receivedDraft } from './inbound.js'
import type { SendGridInbound, SendGridPayload } from './payload.js'

/** The event of one element of a batch, or of one inbound mail. */
export function normalize({ raw }: Item<SendGridPayload>): readonly EventDraft[] {
  return [isInbound(raw) ? receivedDraft(raw) : eventDraft(raw)]
}

function isInbound(raw: SendGridPayload): raw is SendGridInbound {
  return raw.event === undefined && Array.isArray(raw['files']) && isRecord(raw['fields'])
}

import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { isRecord, text } from '../../read/values.js'
import { inboundDrafts } from './inbound.js'
import { messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { SendGridInbound, SendGridPayload } from './payload.js'

/** The event of one element of a batch, or of one inbound mail. */
export function normalize({ raw }: Item<SendGridPayload>): readonly EventDraft[] {
  if (isInbound(raw)) return inboundDrafts(raw)
  const name = text(raw.event)
  const message = messageOf(name ?? '', raw)
  if (name === undefined) return [malformed('', [missing('event')], message)]
  return outboundDrafts(message, raw) ?? [unknownEvent(name, message)]
}

function isInbound(raw: SendGridPayload): raw is SendGridInbound {
  return raw.event === undefined && Array.isArray(raw['files']) && isRecord(raw['fields'])
}

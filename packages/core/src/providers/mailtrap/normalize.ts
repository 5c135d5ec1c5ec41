import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record, text } from '../../read/values.js'
import { inboundDrafts } from './inbound.js'
import { messageOf } from './message.js'
import { outboundDrafts, typeOf } from './outbound.js'
import type { MailtrapPayload } from './payload.js'

/** The events of one payload. */
export function normalize(item: Item<MailtrapPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const name = text(raw['event'])
  const message = messageOf(name ?? '', raw)
  if (name === undefined) return [malformed('', [missing('event')], message)]
  const type = typeOf(name)
  if (type === undefined) return [unknownEvent(name, message)]
  return type === 'email.received'
    ? inboundDrafts(message, raw)
    : outboundDrafts(type, message, raw)
}

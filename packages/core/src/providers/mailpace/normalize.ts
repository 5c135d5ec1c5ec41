import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record, text } from '../../read/values.js'
import { inboundDrafts } from './inbound.js'
import { messageOf, recipientsOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { MailPacePayload } from './payload.js'

/** The events of one payload. */
export function normalize(item: Item<MailPacePayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const payload = record(raw['payload'])
  const name = text(raw['event'])
  const known = name === undefined ? inboundDrafts(raw, item.mail) : outboundDrafts(name, payload)
  if (known !== undefined) return known
  const [recipient] = recipientsOf(payload)
  const message = { ...messageOf(name ?? '', payload), recipient }
  return name === undefined
    ? [malformed('', [missing('event')], message)]
    : [unknownEvent(name, message)]
}

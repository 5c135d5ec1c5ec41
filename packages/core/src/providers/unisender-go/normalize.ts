import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { isRecord, record, text } from '../../read/values.js'
import { messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { UnisenderGoPayload } from './payload.js'

/** The events of one payload. */
export function normalize(item: Item<UnisenderGoPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const data = isRecord(raw['event_data']) ? raw['event_data'] : raw
  const event = text(raw['event_name'])
  const isStatus = event === undefined || /^transactional_email_status$/i.test(event)
  const name = isStatus ? text(data['status']) : event
  const message = messageOf(name ?? '', data)
  if (name === undefined) return [malformed('', [missing('status')], message)]
  return (isStatus && outboundDrafts(message, data)) || [unknownEvent(name, message)]
}

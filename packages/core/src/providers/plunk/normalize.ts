import type { DraftMessage, EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { isRecord, record, text } from '../../read/values.js'
import { unwrap, type Unwrapped } from './envelope.js'
import { inboundDrafts } from './inbound.js'
import { messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { PlunkPayload } from './payload.js'

/** The events of one payload. */
export function normalize(item: Item<PlunkPayload>): readonly EventDraft[] {
  const unwrapped = unwrap(item)
  const { name } = unwrapped
  const message = messageOf(name ?? '', unwrapped)
  if (name === undefined) return [namelessDraft(item.raw, unwrapped, message)]
  return (
    inboundDrafts(message, unwrapped) ??
    outboundDrafts(message, unwrapped) ?? [unknownEvent(name, message)]
  )
}

/** Segments, events of yours and subscriptions come without a name too, where you give them none. */
function namelessDraft(raw: unknown, { event }: Unwrapped, message: DraftMessage): EventDraft {
  const isOfWorkflow = isRecord(record(raw)['event'])
  return isOfWorkflow && text(event['emailId']) === undefined
    ? unknownEvent('', message)
    : malformed('', [missing('type')], message)
}

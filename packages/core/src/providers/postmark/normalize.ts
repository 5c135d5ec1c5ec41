import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record, text } from '../../read/values.js'
import { inboundDrafts, isInbound } from './inbound.js'
import { messageOf, type Fields } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { PostmarkPayload } from './payload.js'
import { resourceDrafts } from './resources.js'

/** The event of one payload. */
export function normalize({ raw, mail }: Item<PostmarkPayload>): readonly EventDraft[] {
  const payload = record(raw)
  const recordType = text(payload['RecordType']) ?? impliedRecordType(payload)
  const message = messageOf(recordType ?? '', payload)
  if (recordType === undefined) return [malformed('', [missing('RecordType')], message)]
  return (
    inboundDrafts(recordType, payload, mail) ??
    resourceDrafts(message, payload) ??
    outboundDrafts(message, payload) ?? [unknownEvent(recordType, message)]
  )
}

/** Inbound mail has no record type, and neither had bounces before 2019. */
function impliedRecordType(payload: Fields): string | undefined {
  if (isInbound(payload)) return 'Inbound'
  const isBounce = text(payload['Type']) !== undefined && text(payload['BouncedAt']) !== undefined
  return isBounce ? 'Bounce' : undefined
}

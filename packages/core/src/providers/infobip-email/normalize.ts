import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { lookup } from '../../read/lookup.js'
import { unixTime } from '../../read/time.js'
import { isRecord, record, text, textAt } from '../../read/values.js'
import { inboundDrafts } from './inbound.js'
import { messageOf, type Fields } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { InfobipEmailPayload } from './payload.js'

/** The events of one payload. */
export function normalize(item: Item<InfobipEmailPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  if (item.eventName === 'inbound') return inboundDrafts(raw)
  const name = nameOf(raw)
  if (name === undefined) {
    return isMail(raw) ? inboundDrafts(raw) : (platformDrafts(raw) ?? [nameless(raw)])
  }
  const message = messageOf(name, raw)
  return outboundDrafts(message, raw) ?? [unknownEvent(name, message)]
}

/** An inbound message comes as a form, which `read` tells; elsewhere these tell it. */
function isMail(raw: Fields): boolean {
  return raw['envelope'] !== undefined || raw['headers'] !== undefined
}

// Of all that Infobip sends, text messages and calls too.
const groups: Readonly<Record<string, string>> = {
  1: 'PENDING',
  2: 'UNDELIVERABLE',
  3: 'DELIVERED',
  4: 'EXPIRED',
  5: 'REJECTED',
}

function nameOf(raw: Fields): string | undefined {
  const groupId = textAt(raw, 'status.groupId')
  return (
    text(raw['notificationType']) ??
    textAt(raw, 'status.groupName') ??
    lookup(groups, groupId) ??
    groupId
  )
}

/** A warning about a domain, which nothing of ours fits. */
function platformDrafts(raw: Fields): EventDraft[] | undefined {
  const details = raw['eventDetails']
  if (!isRecord(details)) return undefined
  const providerEventId = text(raw['eventId'])
  return [
    unknownEvent(text(details['type']), {
      providerEventId,
      occurredAt: unixTime(raw['createdAt']),
    }),
  ]
}

function nameless(raw: Fields): EventDraft {
  return malformed('', [missing('status.groupName')], messageOf('', raw))
}

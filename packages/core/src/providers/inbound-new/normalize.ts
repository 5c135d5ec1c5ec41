import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { typeFinder } from '../../read/event-table.js'
import type { Item } from '../../read/item.js'
import { isoTime } from '../../read/time.js'
import { boolean, isRecord, record, text } from '../../read/values.js'
import { events } from './events.js'
import { receivedDraft } from './inbound.js'
import type { InboundNewPayload } from './payload.js'

const typeOf = typeFinder(events)

/** The event of one payload. */
export function normalize(item: Item<InboundNewPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const { email } = raw
  const name = text(raw['event'])
  const envelope = envelopeOf(name, raw)
  if (name === undefined) return [malformed('', [missing('event')], envelope)]
  if (typeOf(name) === undefined) return [unknownEvent(name, envelope)]
  return isRecord(email)
    ? [receivedDraft(envelope, email)]
    : [malformed(name, [missing('email')], envelope)]
}

/** `receivedAt` is the `Date` header of the message: a sender can write any time there. */
function envelopeOf(name: string | undefined, raw: ReturnType<typeof record>): DraftEnvelope {
  const email = record(raw['email'])
  return {
    providerType: name ?? '',
    providerEventId: text(email['id']),
    occurredAt: isoTime(raw['timestamp']) ?? isoTime(email['receivedAt']),
    test: boolean(raw['test']),
  }
}

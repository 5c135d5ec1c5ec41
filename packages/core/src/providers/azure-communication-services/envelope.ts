import type { DraftEnvelope } from '../../events/draft.js'
import { jsonIn } from '../../read/json.js'
import { isoTime } from '../../read/time.js'
import { isRecord, record, text } from '../../read/values.js'
import type { Fields } from './message.js'

/** What is around `data`, in either schema, and `data` itself. */
export interface Unwrapped {
  readonly envelope: DraftEnvelope
  readonly data: Fields
}

const times = [
  'deliveryAttemptTimeStamp',
  'deliveryAttemptTimestamp',
  'userActionTimeStamp',
  'userActionTimestamp',
  'ReceivedTimestamp',
]

/** An event of Event Grid's schema (`eventType`, `eventTime`) or of CloudEvents (`type`, `time`). */
export function unwrap(raw: Fields): Unwrapped {
  const given = raw['data']
  const data = record(isRecord(given) ? given : jsonIn(given))
  const own = times.map((name) => isoTime(data[name])).find((time) => time !== undefined)
  return {
    envelope: {
      providerType: text(raw['eventType']) ?? text(raw['type']) ?? '',
      providerEventId: text(raw['id']),
      occurredAt: own ?? isoTime(raw['eventTime']) ?? isoTime(raw['time']),
    },
    data,
  }
}

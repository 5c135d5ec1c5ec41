import type { Item } from '../../read/item.js'
import { isRecord, record, text } from '../../read/values.js'
import type { Fields } from './message.js'
import type { SparkPostPayload } from './payload.js'

/** The event of an element, and the class that it is under. */
export interface Unwrapped {
  readonly className: string
  readonly event: Fields
}

const classNames: ReadonlySet<string> = new Set([
  'message_event',
  'track_event',
  'gen_event',
  'unsubscribe_event',
  'relay_event',
  'ab_test_event',
  'ingest_event',
  'relay_message',
])

/** The event of an element; undefined where it has none, or several. */
export function unwrap(raw: unknown): Unwrapped | undefined {
  const found = Object.entries(record(record(raw)['msys'])).flatMap(([className, event]) =>
    isRecord(event) && isEvent(className, event) ? [{ className, event }] : [],
  )
  return found.length === 1 ? found[0] : undefined
}

/** A class that is not known yet may hold an event that is. */
function isEvent(className: string, event: Fields): boolean {
  return classNames.has(className) || text(event['type']) !== undefined
}

/** Whether an element only tries the endpoint out: `{ "msys": {} }`. */
export function isPing({ raw }: Item<SparkPostPayload>): boolean {
  const { msys } = record(raw)
  return isRecord(msys) && Object.keys(msys).length === 0
}

import { MailheraldError } from '../errors.js'
import type { EventMap, EventType, HeraldEvent } from '../events/event-map.js'

/** A value of the event model as JSON holds it: a time is ISO 8601 text in UTC, bytes are base64. */
export type InJson<T> = T extends Date | Uint8Array
  ? string
  : T extends object
    ? { readonly [K in keyof T]: InJson<T[K]> }
    : T

/** An event as JSON holds it: what the schema describes. */
export type JsonEvent<Type extends EventType = EventType> = InJson<EventMap[Type]>

/**
 * The published JSON of an event: times as ISO 8601 text, bytes as base64. Bytes within `raw` become base64 too.
 *
 * @example
 * ```ts
 * import { toJson } from '@mailherald/core/contract'
 *
 * herald.on('*', (event) => console.log(JSON.stringify(toJson(event))))
 * ```
 */
export function toJson<Event extends HeraldEvent>(event: Event): InJson<Event> {
  const { raw = null, ...fields } = event
  return JSON.parse(JSON.stringify({ ...fields, raw }, bytesAsText)) as InJson<Event>
}

// A Buffer has a toJSON of its own, so that `value` is no longer one.
function bytesAsText(this: Readonly<Record<string, unknown>>, key: string, value: unknown) {
  const original = this[key]
  return original instanceof Uint8Array ? Buffer.from(original).toString('base64') : value
}

type Change = (value: unknown) => unknown

/** Where the JSON of an event has text for a time or for bytes; `*` is every item of a list. */
export const restored: readonly (readonly [path: string, change: Change])[] = [
  ['occurredAt', instant],
  ['receivedAt', instant],
  ['deferral.expiresAt', instant],
  ['attachments.*.content', bytes],
]

/**
 * The event of its published JSON, with the fields that this version does not know. `raw` stays as JSON holds it. It is
 * not checked against the schema, only for what makes it an event.
 *
 * @throws {MailheraldError} `ERR_EVENT_UNREADABLE` when it is not an event
 *
 * @example
 * ```ts
 * import { fromJson } from '@mailherald/core/contract'
 *
 * const event = fromJson(JSON.parse(line))
 * if (event.type === 'email.bounced') console.log(event.occurredAt.getTime(), event.bounce.kind)
 * ```
 */
export function fromJson(json: unknown): HeraldEvent {
  const { id, type, occurredAt, receivedAt } = (json ?? {}) as Readonly<Record<string, unknown>>
  if ([id, type, occurredAt, receivedAt].some((field) => typeof field !== 'string')) {
    throw unreadable('This is not an event of Mailherald in JSON.')
  }
  const event = restored.reduce(
    (value, [path, change]) => changeAt(value, path.split('.'), change),
    json,
  )
  return event as HeraldEvent
}

function changeAt(value: unknown, path: readonly string[], change: Change): unknown {
  const [step, ...rest] = path
  if (step === undefined) return change(value)
  if (Array.isArray(value)) return value.map((item) => changeAt(item, rest, change))
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return value
  const member = (value as Readonly<Record<string, unknown>>)[step]
  return { ...value, [step]: changeAt(member, rest, change) }
}

function instant(value: unknown): Date {
  const time = new Date(typeof value === 'string' ? value : Number.NaN)
  if (Number.isNaN(time.getTime())) throw unreadable('A time of the event is not ISO 8601 text.')
  return time
}

function bytes(value: unknown): Uint8Array {
  if (typeof value !== 'string') throw unreadable('The bytes of an attachment are not base64 text.')
  return new Uint8Array(Buffer.from(value, 'base64'))
}

/** Says that something is not an event. */
export function unreadable(message: string): MailheraldError {
  return new MailheraldError('ERR_EVENT_UNREADABLE', message)
}

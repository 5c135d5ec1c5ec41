import { MailheraldError } from './errors.js'
import type { HeraldEvent } from './events/event-map.js'
import type { JobData } from './queue.js'

const version = 1

/** The stored form of an event: JSON in which dates and bytes stand as `{ $date }` and `{ $bytes }`. */
export function encodeJob(event: HeraldEvent): JobData {
  return { v: version, event: encode(event) as JobData['event'] }
}

/**
 * The event of a stored job, with the fields that this version does not know.
 *
 * @throws {MailheraldError} `ERR_JOB_UNREADABLE` when it is no job, or one of a later version
 */
export function decodeJob(data: unknown): HeraldEvent {
  const { v, event } = (data ?? {}) as Partial<JobData>
  if (typeof v === 'number' && v > version) {
    throw unreadable(`The job has version ${v}, this process reads up to ${version}: update it.`)
  }
  const decoded = v === version ? (decode(event) as Partial<HeraldEvent> | undefined) : undefined
  if (typeof decoded?.id !== 'string' || typeof decoded.type !== 'string') {
    throw unreadable('This is no job of Mailherald.')
  }
  return decoded as HeraldEvent
}

const tags = new Set(['$date', '$bytes', '$plain'])

function encode(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return { $date: value.getTime() }
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(encode)
  const copy = mapped(value, encode)
  // A payload may look like one of our tags.
  return tagOf(value) === undefined ? copy : { $plain: copy }
}

function decode(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(decode)
  const tag = tagOf(value)
  if (tag === undefined) return mapped(value, decode)
  const content = (value as Record<string, unknown>)[tag]
  if (tag === '$date') return new Date(content as number)
  return tag === '$bytes'
    ? new Uint8Array(Buffer.from(String(content), 'base64'))
    : mapped(content as object, decode)
}

function tagOf(value: object): string | undefined {
  const [key, ...others] = Object.keys(value)
  return key !== undefined && others.length === 0 && tags.has(key) ? key : undefined
}

/** Keeps a key such as `__proto__` a plain key. */
function mapped(value: object, change: (value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]))
}

function unreadable(message: string): MailheraldError {
  return new MailheraldError('ERR_JOB_UNREADABLE', message)
}

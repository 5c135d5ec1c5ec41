import { MailheraldError } from '../errors.js'
import type { HeraldEvent } from '../events/event-map.js'
import type { Carrier } from '../observe/moment.js'
import type { JobData } from './queue.js'
import { setOwn } from '../util/set-own.js'

/** The first version is still written where nothing is carried, so that processes of both kinds can work side by side. */
const versions = { plain: 1, carrying: 2 } as const

/**
 * The stored form of an event: JSON in which dates and bytes stand as `{ $date }` and `{ $bytes }`.
 *
 * @throws {MailheraldError} `ERR_JOB_UNREADABLE` when it is nested too deep to be read again
 */
export function encodeJob(event: HeraldEvent, carrier?: Carrier): JobData {
  const encoded = encode(event, 0) as JobData['event']
  return carrier === undefined
    ? { v: versions.plain, event: encoded }
    : { v: versions.carrying, event: encoded, carrier }
}

/** What a stored job carries for its observers, if it does. Whoever can write to the store can write anything there. */
export function carrierOf(data: unknown): Carrier | undefined {
  const { v, carrier } = (data ?? {}) as Partial<JobData>
  if (v !== versions.carrying || typeof carrier !== 'object' || carrier === null) return undefined
  return Object.values(carrier).every((value) => typeof value === 'string') ? carrier : undefined
}

/**
 * The event of a stored job, with the fields that this version does not know.
 *
 * @throws {MailheraldError} `ERR_JOB_UNREADABLE` when it is not a job, nested too deep, or one of a later version
 */
export function decodeJob(data: unknown): HeraldEvent {
  const { v, event } = (data ?? {}) as Partial<JobData>
  if (typeof v === 'number' && v > versions.carrying) {
    const newest = versions.carrying
    throw unreadable(`The job has version ${v}, this process reads up to ${newest}: update it.`)
  }
  const isKnown = v === versions.plain || v === versions.carrying
  const decoded = isKnown ? (decode(event, 0) as Partial<HeraldEvent> | undefined) : undefined
  if (typeof decoded?.id !== 'string' || typeof decoded.type !== 'string') {
    throw unreadable('This is not a Mailherald job.')
  }
  return decoded as HeraldEvent
}

// Far below what fits on the stack, and far above the 64 levels of a body: only a custom provider gets near it, or
// whoever can write to the store. Counted the same way in both directions: what can be stored can be read.
const deepest = 1000

const tags = new Set(['$date', '$bytes', '$plain'])

function encode(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return { $date: value.getTime() }
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return mappedList(value, encode, depth)
  const copy = mapped(value, encode, depth)
  // A payload may look like one of our tags.
  return tagOf(value) === undefined ? copy : { $plain: copy }
}

function decode(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return mappedList(value, decode, depth)
  const tag = tagOf(value)
  if (tag === undefined) return mapped(value, decode, depth)
  const content = (value as Record<string, unknown>)[tag]
  if (tag === '$date') return new Date(content as number)
  return tag === '$bytes'
    ? new Uint8Array(Buffer.from(String(content), 'base64'))
    : mapped(content as object, decode, depth)
}

function tagOf(value: object): string | undefined {
  const keys = Object.keys(value)
  return keys.length === 1 ? keys.find((key) => tags.has(key)) : undefined
}

type Change = (value: unknown, depth: number) => unknown

// What does not change is not copied: most of an event is its payload, and that is plain.

function mappedList(values: readonly unknown[], change: Change, depth: number): readonly unknown[] {
  if (depth >= deepest) throw unreadable(`The event is nested deeper than ${deepest} levels.`)
  const changed = values.map((value) => change(value, depth + 1))
  return changed.every((item, index) => item === values[index]) ? values : changed
}

function mapped(value: object, change: Change, depth: number): object {
  const items = Object.values(value)
  const changed = mappedList(items, change, depth)
  if (changed === items) return value
  const copy: Record<string, unknown> = {}
  Object.keys(value).forEach((name, index) => setOwn(copy, name, changed[index]))
  return copy
}

function unreadable(message: string): MailheraldError {
  return new MailheraldError('ERR_JOB_UNREADABLE', message)
}

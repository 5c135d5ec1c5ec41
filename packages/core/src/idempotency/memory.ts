import { Generations } from '../util/bounded-map.js'
import type { IdempotencyStore } from './store.js'

/** Bounds of the memory store. */
export interface MemoryIdempotencyOptions {
  /** Left out: 100,000 events. Beyond, the older half is forgotten, except what is being worked on. */
  readonly maxEntries?: number
  /** How long a finished task is remembered, in milliseconds. Left out: 7 days. */
  readonly maxAgeMs?: number
  /** A clock that never goes back, in milliseconds. Left out: `performance.now`. */
  readonly clock?: () => number
}

/** How far one handler is with one event. Never changed: what many events have in common can be kept once. */
type Mark = Done | Lease

interface Done {
  readonly state: 'done'
  readonly handler: string
  readonly since: number
  /** The same event's of another handler. */
  readonly next: Mark | undefined
}

interface Lease {
  readonly state: 'reserved' | 'released'
  readonly handler: string
  readonly token: string
  readonly attempt: number
  readonly until: number
  readonly next: Mark | undefined
}

const week = 7 * 24 * 60 * 60 * 1000

/**
 * An idempotency store in the memory of this process, bounded in entries and age: the default of `createHerald`.
 *
 * @example
 * ```ts
 * const herald = createHerald({ providers, idempotency: memoryIdempotency({ maxEntries: 1_000_000 }) })
 * ```
 */
export function memoryIdempotency(options: MemoryIdempotencyOptions = {}): IdempotencyStore {
  const { maxEntries = 100_000, maxAgeMs = week, clock = () => performance.now() } = options
  // By event: text that is put together for every look-up would take most of the time.
  const events = new Generations<Mark>(maxEntries, isAnyBusy)
  let tokens = 0
  let latest: Done | undefined

  function isAnyBusy(marks: Mark): boolean {
    return some(marks, (mark) => mark.state === 'reserved' && mark.until > clock())
  }

  function isOver(mark: Mark, now: number): boolean {
    return (mark.state === 'done' ? mark.since + maxAgeMs : mark.until) <= now
  }

  /** In whole milliseconds: a fraction would take as much memory again. */
  function doneBy(handler: string, next: Mark | undefined): Done {
    const since = Math.floor(clock())
    if (latest?.handler === handler && latest.since === since && latest.next === next) return latest
    return (latest = { state: 'done', handler, since, next })
  }

  return {
    reserve({ eventId, handler }, leaseMs) {
      const now = clock()
      const marks = events.get(eventId)
      const mark = find(marks, handler)
      const known = mark !== undefined && !isOver(mark, now) ? mark : undefined
      if (known?.state === 'done') return { state: 'done' }
      if (known?.state === 'reserved') return { state: 'busy' }
      const attempt = mark === undefined || mark.state === 'done' ? 1 : mark.attempt + 1
      const token = String(++tokens)
      const next = without(marks, handler)
      events.set(eventId, {
        state: 'reserved',
        handler,
        token,
        attempt,
        until: now + leaseMs,
        next,
      })
      return { state: 'reserved', token, attempt }
    },
    done({ eventId, handler }, token) {
      const marks = events.get(eventId)
      if (leaseOf(marks, handler, token) === undefined) return
      events.set(eventId, doneBy(handler, without(marks, handler)))
    },
    release({ eventId, handler }, token) {
      const marks = events.get(eventId)
      const lease = leaseOf(marks, handler, token)
      if (lease === undefined) return
      const until = clock() + maxAgeMs
      events.set(eventId, { ...lease, state: 'released', until, next: without(marks, handler) })
    },
  }
}

function leaseOf(marks: Mark | undefined, handler: string, token: string): Lease | undefined {
  const mark = find(marks, handler)
  return mark?.state === 'reserved' && mark.token === token ? mark : undefined
}

function find(marks: Mark | undefined, handler: string): Mark | undefined {
  let mark = marks
  while (mark !== undefined && mark.handler !== handler) mark = mark.next
  return mark
}

function some(marks: Mark, test: (mark: Mark) => boolean): boolean {
  let mark: Mark | undefined = marks
  while (mark !== undefined && !test(mark)) mark = mark.next
  return mark !== undefined
}

/** What stands behind the handler's mark stays as it is. */
function without(marks: Mark | undefined, handler: string): Mark | undefined {
  const found = find(marks, handler)
  if (found === undefined) return marks
  let others = found.next
  for (let mark = marks; mark !== undefined && mark !== found; mark = mark.next) {
    others = { ...mark, next: others }
  }
  return others
}

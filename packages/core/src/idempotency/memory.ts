import { Generations } from '../util/bounded-map.js'
import { isAnyMark, leaseOf, markOf, othersThan, type Done, type Mark } from './marks.js'
import type { IdempotencyStore } from './store.js'

/** Bounds of the memory store. */
export interface MemoryIdempotencyOptions {
  /**
   * How many events are remembered. Beyond, the older half is forgotten, except what is being worked on.
   *
   * @defaultValue 100,000
   */
  readonly maxEntries?: number
  /**
   * How long a finished task is remembered, in milliseconds.
   *
   * @defaultValue 7 days
   */
  readonly maxAgeMs?: number
  /**
   * A clock that never goes back, in milliseconds.
   *
   * @defaultValue `performance.now`
   */
  readonly clock?: () => number
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
  const isBusy = (mark: Mark): boolean => mark.state === 'reserved' && mark.until > clock()
  const events = new Generations<Mark>(maxEntries, (marks) => isAnyMark(marks, isBusy))
  const doneBy = sharedDone(clock)
  let tokens = 0

  function isForgotten(mark: Mark, now: number): boolean {
    return (mark.state === 'done' ? mark.since + maxAgeMs : mark.until) <= now
  }

  return {
    reserve({ eventId, handler }, leaseMs) {
      const now = clock()
      const marks = events.get(eventId)
      const mark = markOf(marks, handler)
      if (mark !== undefined && !isForgotten(mark, now)) {
        if (mark.state === 'done') return { state: 'done' }
        if (mark.state === 'reserved') return { state: 'busy' }
      }
      const attempt = mark === undefined || mark.state === 'done' ? 1 : mark.attempt + 1
      const token = String(++tokens)
      const [until, next] = [now + leaseMs, othersThan(handler, marks)]
      events.set(eventId, { state: 'reserved', handler, token, attempt, until, next })
      return { state: 'reserved', token, attempt }
    },
    done({ eventId, handler }, token) {
      const marks = events.get(eventId)
      if (leaseOf(marks, handler, token) === undefined) return
      events.set(eventId, doneBy(handler, othersThan(handler, marks)))
    },
    release({ eventId, handler }, token) {
      const marks = events.get(eventId)
      const lease = leaseOf(marks, handler, token)
      if (lease === undefined) return
      const [until, next] = [clock() + maxAgeMs, othersThan(handler, marks)]
      events.set(eventId, { ...lease, state: 'released', until, next })
    },
  }
}

/** Events that a handler finishes in the same millisecond share one mark. */
function sharedDone(clock: () => number): (handler: string, next: Mark | undefined) => Done {
  let latest: Done | undefined
  return (handler, next) => {
    // A fraction would take as much memory again.
    const since = Math.floor(clock())
    const isSame = latest?.handler === handler && latest.since === since && latest.next === next
    if (latest === undefined || !isSame) latest = { state: 'done', handler, since, next }
    return latest
  }
}

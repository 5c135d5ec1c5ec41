import { Generations } from './generations.js'

/** One handler's work on one event. */
export interface Task {
  readonly eventId: string
  readonly handler: string
}

/** What a store says to somebody who wants to start a task. */
export type Reservation =
  /** It is yours until the lease ends. `token` proves it; `attempt` counts from 1. */
  | { readonly state: 'reserved'; readonly token: string; readonly attempt: number }
  /** Somebody has finished it. */
  | { readonly state: 'done' }
  /** Somebody is at it right now. */
  | { readonly state: 'busy' }

/**
 * Remembers which handler has finished which event, so that a redelivery runs only what is left.
 *
 * `reserve` must be atomic. A lease that ended counts as released; `done` and `release` with the token of an
 * ended and re-reserved lease change nothing. Run `idempotencyConformance` of `@mailherald/testing` on your own.
 */
export interface IdempotencyStore {
  /** @param leaseMs after so many milliseconds without `done` or `release`, somebody else may start */
  reserve(task: Task, leaseMs: number): Reservation | Promise<Reservation>
  done(task: Task, token: string): void | Promise<void>
  release(task: Task, token: string): void | Promise<void>
}

/** Bounds of the memory store. */
export interface MemoryIdempotencyOptions {
  /** Left out: 100,000 events. Beyond, the older half is forgotten, except what is being worked on. */
  readonly maxEntries?: number
  /** How long a finished task is remembered, in milliseconds. Left out: 7 days. */
  readonly maxAgeMs?: number
  /** A clock that never goes back, in milliseconds. Left out: `performance.now`. */
  readonly clock?: () => number
}

interface Entry {
  readonly handler: string
  state: 'reserved' | 'done' | 'released'
  token: string
  attempt: number
  until: number
  /** The same event's of another handler. */
  next: Entry | undefined
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
  const events = new Generations<Entry>(maxEntries, isAnyBusy)
  let tokens = 0

  function isAnyBusy(first: Entry): boolean {
    let entry: Entry | undefined = first
    while (entry !== undefined && !isBusy(entry)) entry = entry.next
    return entry !== undefined
  }

  function isBusy({ state, until }: Entry): boolean {
    return state === 'reserved' && until > clock()
  }

  function end({ eventId, handler }: Task, token: string, state: 'done' | 'released'): void {
    const entry = entryOf(events.get(eventId), handler)
    if (entry?.state !== 'reserved' || entry.token !== token) return
    entry.state = state
    entry.until = clock() + maxAgeMs
  }

  return {
    reserve({ eventId, handler }, leaseMs) {
      const now = clock()
      const first = events.get(eventId)
      const before = entryOf(first, handler)
      if (before !== undefined && before.until > now) {
        if (before.state === 'done') return { state: 'done' }
        if (before.state === 'reserved') return { state: 'busy' }
      }
      const attempt = before === undefined || before.state === 'done' ? 1 : before.attempt + 1
      const token = String(++tokens)
      const until = now + leaseMs
      if (before === undefined) {
        events.set(eventId, { handler, state: 'reserved', token, attempt, until, next: first })
      } else {
        Object.assign(before, { state: 'reserved', token, attempt, until })
        events.set(eventId, first ?? before)
      }
      return { state: 'reserved', token, attempt }
    },
    done: (task, token) => end(task, token, 'done'),
    release: (task, token) => end(task, token, 'released'),
  }
}

function entryOf(first: Entry | undefined, handler: string): Entry | undefined {
  let entry = first
  while (entry !== undefined && entry.handler !== handler) entry = entry.next
  return entry
}

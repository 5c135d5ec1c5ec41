import { randomFillSync } from 'node:crypto'
import { writeFingerprint, type Fingerprint, type Seed } from './fingerprint.js'
import { FingerprintTable } from './fingerprint-table.js'
import type { IdempotencyStore, Task } from './store.js'

/** Bounds of the memory store. */
export interface MemoryIdempotencyOptions {
  /**
   * How many tasks (one handler's work on one event) are remembered, at about 31 bytes each. Beyond, the older half is
   * forgotten, except what is being worked on.
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

/** A task that is being worked on, or that was released and may be tried again. */
interface Lease extends Fingerprint {
  readonly number: number
  readonly token: string
  readonly attempt: number
  isHeld: boolean
  until: number
}

const week = 7 * 24 * 60 * 60 * 1000

/**
 * An idempotency store in the memory of this process, bounded in entries and age: the default of `createHerald`.
 *
 * It remembers 96 bits of each task. The chance that a new one is taken for a finished one is n / 2⁹⁶ where n are remembered:
 * with 100,000 remembered and 5,000 new ones a second, once in 5 · 10¹² years.
 *
 * @example
 * ```ts
 * const herald = createHerald({ providers, idempotency: memoryIdempotency({ maxEntries: 1_000_000 }) })
 * ```
 */
export function memoryIdempotency(options: MemoryIdempotencyOptions = {}): IdempotencyStore {
  const { maxEntries = 100_000, maxAgeMs = week, clock = () => performance.now() } = options
  const fingerprint = taskFingerprints()
  /** By their numbers; those of finished tasks are used again. */
  const leases: (Lease | undefined)[] = [undefined]
  const free: number[] = []
  const half = Math.max(1, Math.ceil(maxEntries / 2))
  let [young, old] = [new FingerprintTable(half), new FingerprintTable(half)]
  let tokens = 0

  /** Until when a task is done, the number of its lease made negative, or 0 where nothing is known of it. */
  function known(task: Fingerprint): number {
    return young.get(task) || old.get(task)
  }

  function makeRoom(task: Fingerprint): void {
    if (young.size >= half && young.get(task) === 0) forgetOlder()
  }

  function forgetOlder(): void {
    const busy: Lease[] = []
    for (const lease of leases) {
      if (lease === undefined || young.get(lease) !== 0) continue
      if (isBusy(lease)) busy.push(lease)
      else end(lease)
    }
    old.clear()
    ;[young, old] = [old, young]
    for (const lease of busy) young.set(lease, -lease.number)
  }

  function begin({ a, b, c }: Fingerprint, attempt: number, until: number): Lease {
    const number = free.pop() ?? leases.length
    const lease = { a, b, c, number, token: String(++tokens), attempt, isHeld: true, until }
    leases[number] = lease
    return lease
  }

  function end({ number }: Lease): void {
    leases[number] = undefined
    free.push(number)
  }

  function isBusy({ isHeld, until }: Lease): boolean {
    return isHeld && until > clock()
  }

  return {
    reserve(task, leaseMs) {
      const now = clock()
      const print = fingerprint(task)
      const number = known(print)
      if (number > now) return { state: 'done' }
      const before = number < 0 ? leases[-number] : undefined
      if (before !== undefined && isBusy(before)) return { state: 'busy' }
      if (before !== undefined) end(before)
      makeRoom(print)
      const lease = begin(print, (before?.attempt ?? 0) + 1, now + leaseMs)
      young.set(print, -lease.number)
      return { state: 'reserved', token: lease.token, attempt: lease.attempt }
    },
    done(task, token) {
      const print = fingerprint(task)
      const lease = leases[-known(print)]
      if (!isHeldWith(token, lease)) return
      end(lease)
      makeRoom(print)
      young.set(print, clock() + maxAgeMs)
    },
    release(task, token) {
      const lease = leases[-known(fingerprint(task))]
      if (!isHeldWith(token, lease)) return
      lease.isHeld = false
      lease.until = clock() + maxAgeMs
    },
  }
}

function isHeldWith(token: string, lease: Lease | undefined): lease is Lease {
  return lease?.isHeld === true && lease.token === token
}

function randomSeed(): Seed {
  const [first = 0, second = 0, third = 0, fourth = 0] = randomFillSync(new Uint32Array(4))
  return [first, second, third, fourth]
}

/** Handlers are few: each has a seed of its own for the ids of its events. */
const mostSeeds = 1000

/** A function that gives the fingerprint of a task, always the same object. */
function taskFingerprints(): (task: Task) => Fingerprint {
  const fingerprint: Fingerprint = { a: 0, b: 0, c: 0 }
  const seeds = new Map<string, Seed>()
  let own: Seed | undefined

  function seedOf(handler: string): Seed {
    const found = seeds.get(handler)
    if (found !== undefined) return found
    if (seeds.size >= mostSeeds) seeds.clear()
    // Not before the first task: Workers get no random numbers while they start.
    own ??= randomSeed()
    const { a, b, c } = writeFingerprint({ a: 0, b: 0, c: 0 }, handler, own)
    const seed: Seed = [a, b, c, own[3]]
    seeds.set(handler, seed)
    return seed
  }

  // What is reserved is nearly always what is finished next.
  let latest: Task | undefined
  let [latestId, latestHandler]: (string | undefined)[] = []
  return (task) => {
    const { eventId, handler } = task
    if (task === latest && eventId === latestId && handler === latestHandler) return fingerprint
    latest = task
    latestId = eventId
    latestHandler = handler
    return writeFingerprint(fingerprint, eventId, seedOf(handler))
  }
}

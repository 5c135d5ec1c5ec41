import { Generations } from '../util/bounded-map.js'
import type { MaybePromise } from '../util/maybe-promise.js'

/** One use of a signature that says nothing about the content beside it. */
export interface SignatureUse {
  /** What the signature was made over: the same in every use of one signature, and in no other. */
  readonly nonce: string
  /** A digest of the content that it came with. */
  readonly content: string
  /**
   * For how many milliseconds from now the signature will still be accepted.
   *
   * @defaultValue without end
   */
  readonly ttlMs?: number
}

/**
 * Remembers which content a signature came with, so that the signature of one delivery cannot be put on another.
 *
 * `claim` must be atomic, also across the processes that share a store: with Redis, `SET nonce content NX GET
 * PX ttlMs`. Where it throws, the delivery is not accepted, and the provider is asked to try again.
 */
export interface ReplayGuard {
  /**
   * Remembers the content of a nonce that is new.
   *
   * @returns true where the nonce was new or came with the same content, as in a redelivery; else false
   */
  claim(use: SignatureUse): MaybePromise<boolean>
}

/** Bounds of the memory guard. */
export interface MemoryReplayGuardOptions {
  /**
   * Beyond, the older half is forgotten.
   *
   * @defaultValue 100,000 signatures
   */
  readonly maxEntries?: number
  /**
   * How long a signature is remembered at most, in milliseconds.
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

interface Entry {
  readonly content: string
  readonly until: number
}

const week = 7 * 24 * 60 * 60 * 1000

/**
 * A replay guard in the memory of this process, bounded in entries and age. What another process saw, and what
 * was seen before a restart, it does not know.
 *
 * @example
 * ```ts
 * mailgun({
 *   signingKey: process.env.MAILGUN_SIGNING_KEY,
 *   replayGuard: memoryReplayGuard({ maxEntries: 1_000_000 }),
 * })
 * ```
 */
export function memoryReplayGuard(options: MemoryReplayGuardOptions = {}): ReplayGuard {
  const { maxEntries = 100_000, maxAgeMs = week, clock = () => performance.now() } = options
  const entries = new Generations<Entry>(maxEntries, () => false)
  return {
    claim({ nonce, content, ttlMs = maxAgeMs }) {
      const now = clock()
      const before = entries.get(nonce)
      if (before !== undefined && before.until > now) return before.content === content
      entries.set(nonce, { content, until: now + Math.min(ttlMs, maxAgeMs) })
      return true
    },
  }
}

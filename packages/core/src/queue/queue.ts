import type { EventType } from '../events/event-map.js'
import type { Carrier } from '../observe/moment.js'
import type { IdempotencyStore } from '../idempotency/store.js'

/** One event on its way through a queue. */
export interface QueueJob {
  /** The event's id: at most 200 characters out of `A-Z a-z 0-9 . _ @ ~ = + -`. */
  readonly id: string
  /** The event's type, to name the job by. */
  readonly type: EventType
  /** What to store and to give back to `herald.process`: a value that JSON holds without loss. */
  readonly data: JobData
  /**
   * The same for all events of one message (provider, account, `messageId`), in the characters of `id`; absent for an
   * event that belongs to none. An engine that keeps order hands out jobs with the same key one after another.
   */
  readonly orderingKey?: string
}

/** The stored form of an event. Its inside belongs to Mailherald; `v` is the version of the form. */
export interface JobData {
  readonly v: number
  readonly event: Readonly<Record<string, unknown>>
  /** From version 2 on: what an observer gave it, so that its trace is linked to that of the delivery. */
  readonly carrier?: Carrier
}

/** What became of a job: what the engine has to do with it. */
export type JobOutcome =
  /** Every handler has finished or discarded the event: the job is over. */
  | { readonly state: 'done' }
  /**
   * A handler failed: try again with backoff, and count the attempt. What is done is not done again. `reason` is for
   * dashboards and dead letters: which handlers failed, and why.
   */
  | { readonly state: 'failed'; readonly error: Error; readonly reason: string }
  /** Not now: try again after `delayMs` milliseconds, and do not count the attempt. */
  | { readonly state: 'later'; readonly delayMs: number }

/**
 * Where events are kept between the answer to the sender and the handlers. With one, `receive` answers success
 * when the events of a delivery are stored; your engine's worker then hands each to `herald.process`.
 *
 * @example
 * ```ts
 * import { createHerald, type Queue } from '@mailherald/core'
 *
 * const queue: Queue = {
 *   async enqueue(jobs) {
 *     await database.insertAll('email_events', jobs)
 *   },
 * }
 * const herald = createHerald({ providers, queue })
 * const outcome = await herald.process(row.data)
 * ```
 */
export interface Queue {
  /**
   * Stores all of the jobs or none: a process that dies in between must not leave half of them. Resolves when
   * they would survive the end of this process. A job whose id is still kept is not stored again. Rejects when
   * they cannot be stored: fail fast, the sender waits.
   */
  enqueue(jobs: readonly QueueJob[]): Promise<void>
  /**
   * Remembers finished handlers where the workers share it.
   *
   * @defaultValue that of `createHerald`
   */
  readonly idempotency?: IdempotencyStore
  /**
   * Removes handled jobs and dead letters whose event names the address (`addressesOf`). What still waits stays: it has
   * yet to be handled.
   *
   * @returns how many
   */
  erase?(address: string): Promise<number>
  /**
   * Removes handled jobs and dead letters that ended before.
   *
   * @returns how many
   */
  prune?(before: Date): Promise<number>
  /** Called once, by `herald.close()`. */
  close?(): Promise<void>
}

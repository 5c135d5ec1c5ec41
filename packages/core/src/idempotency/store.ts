/** One handler's work on one event. */
export interface Task {
  readonly eventId: string
  readonly handler: string
}

/** What a store says when a task is to be started. */
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
  /** @param leaseMs after so many milliseconds without `done` or `release`, another worker may start */
  reserve(task: Task, leaseMs: number): Reservation | Promise<Reservation>
  done(task: Task, token: string): void | Promise<void>
  release(task: Task, token: string): void | Promise<void>
}

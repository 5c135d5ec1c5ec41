/**
 * Throw it from a handler that wants the event again later: it counts as no failure. With a queue the event
 * comes back after `delayMs`; without one, when the provider tries again.
 *
 * @example
 * ```ts
 * herald.on('email.bounced', async (event) => {
 *   if (await crm.isClosed()) throw new RetryLater(60_000)
 * })
 * ```
 */
export class RetryLater extends Error {
  override readonly name = 'MailheraldRetryLater'
  /** In milliseconds. */
  readonly delayMs: number

  constructor(delayMs: number, reason = 'The handler asked for a later try.') {
    super(reason)
    this.delayMs = Math.min(Math.max(0, delayMs) || 0, longestDelay)
  }
}

/**
 * Throw it from a handler that gives up on the event: it is logged, and the handler is not run on it again.
 *
 * @example
 * ```ts
 * herald.on('email.bounced', (event) => {
 *   if (event.metadata['user'] === undefined) throw new Discard('no user')
 * })
 * ```
 */
export class Discard extends Error {
  override readonly name = 'MailheraldDiscard'
}

const longestDelay = 365 * 24 * 60 * 60 * 1000

// By name: an app may hold two copies of the package.
export function isRetryLater(error: unknown): error is RetryLater {
  return error instanceof Error && error.name === 'MailheraldRetryLater'
}

export function isDiscard(error: unknown): error is Discard {
  return error instanceof Error && error.name === 'MailheraldDiscard'
}

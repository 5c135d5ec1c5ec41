import type { MailheraldError } from '../errors.js'
import type { IdempotencyStore } from '../idempotency/store.js'
import type { Logger } from '../logger.js'
import type { Watch } from '../observe/watch.js'
import type { Registry } from './registry.js'

/** The parts of a herald that dispatching needs. */
export interface DispatchParts {
  readonly registry: Registry
  readonly store: IdempotencyStore
  readonly logger: Logger
  readonly timeoutMs: number
  /** How many events of one delivery are handled at the same time. */
  readonly concurrency: number
  /** Of this delivery or job, where somebody observes. */
  readonly watch?: Watch
  onError(error: MailheraldError): void
}

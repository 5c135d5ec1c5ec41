import type { MailheraldError } from '../errors.js'
import type { IdempotencyStore } from '../idempotency/store.js'
import type { Logger } from '../logger.js'
import type { Registry } from './registry.js'

/** The parts of a herald that dispatching needs. */
export interface DispatchParts {
  readonly registry: Registry
  readonly store: IdempotencyStore
  readonly logger: Logger
  readonly timeoutMs: number
  /** How many events of one delivery are handled at the same time. */
  readonly concurrency: number
  onError(error: MailheraldError): void
}

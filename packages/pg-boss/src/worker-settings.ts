import type { QueueWorkerSettings } from '@mailherald/core'
import type { QueueLocation } from './connection.js'
import type { RunInTransaction } from './transaction.js'

/** Which queue to process, and how fast. */
export interface WorkerSettings extends QueueLocation, QueueWorkerSettings {
  /**
   * How long a worker that has nothing to do waits before it looks again, in milliseconds.
   *
   * @defaultValue 500
   */
  readonly pollMs?: number
  /**
   * Runs the handlers of each event in a transaction of the same database, which ends the event's job as well: what handlers
   * write in it and the job's end are committed together, or neither is. A handler that fails must take back what it has
   * written (a savepoint), for the other handlers' work is committed. Needs a connection for each of `concurrency`.
   *
   * @defaultValue handlers run in no transaction
   */
  readonly transaction?: RunInTransaction
}

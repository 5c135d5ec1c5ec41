export { pgBossQueue, type PgBossQueue, type PgBossQueueOptions } from './pg-boss-queue.js'
export { startWorker } from './start-worker.js'
export type { WorkerSettings } from './worker-settings.js'
export type { RunInTransaction, Transaction } from './transaction.js'
export { deadLetters } from './dead-letters.js'
export type {
  Connection,
  ConnectionOptions,
  QueueLocation,
  SqlConnection,
  SqlPool,
} from './connection.js'
export type {
  DeadLetter,
  DeadLetterFilter,
  DeadLetterPage as Page,
  DeadLetters,
  QueueWorker,
} from '@mailherald/core'

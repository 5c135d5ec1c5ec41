export { bullmqQueue, type BullmqQueue, type BullmqQueueOptions } from './bullmq-queue.js'
export { startWorker, type WorkerSettings } from './start-worker.js'
export { deadLetters } from './dead-letters.js'
export {
  redisIdempotency,
  type RedisIdempotency,
  type RedisIdempotencyOptions,
} from './redis-idempotency.js'
export type { Connection, QueueLocation } from './connection.js'
export type {
  DeadLetter,
  DeadLetterFilter,
  DeadLetterPage as Page,
  DeadLetters,
  QueueWorker,
} from '@mailherald/core'

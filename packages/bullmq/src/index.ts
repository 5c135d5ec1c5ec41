export { bullmqQueue, type BullmqQueue, type BullmqQueueOptions } from './bullmq-queue.js'
export { startWorker, type QueueWorker, type WorkerSettings } from './start-worker.js'
export {
  deadLetters,
  type DeadLetter,
  type DeadLetterFilter,
  type DeadLetters,
  type Page,
} from './dead-letters.js'
export {
  redisIdempotency,
  type RedisIdempotency,
  type RedisIdempotencyOptions,
} from './redis-idempotency.js'
export type { Connection, QueueLocation } from './connection.js'

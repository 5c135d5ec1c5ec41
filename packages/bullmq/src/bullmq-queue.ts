import { consoleLogger, type Queue, type QueueJob, type QueueSettings } from '@mailherald/core'
import { Queue as BullQueue, type IRedisTransaction, type JobsOptions } from 'bullmq'
import { watchServer } from './check-server.js'
import { closeRedis, failFast, openRedis, placeOf, type QueueLocation } from './connection.js'
import { eraseEnded, pruneEnded } from './forget.js'
import { MessageLines } from './message-lines.js'
import { redisIdempotency, week } from './redis-idempotency.js'
import { storedJobs } from './stored-job.js'

/** Where events are stored, and how often they are tried. */
export interface BullmqQueueOptions extends QueueLocation, QueueSettings {}

/** A queue of BullMQ, with a store of finished work. It has two connections to close. */
export interface BullmqQueue extends Required<Queue> {
  /** Resolves when the server has answered; waits as long as it is away. */
  ready(): Promise<void>
}

/**
 * Stores events in Redis, one BullMQ job each, named by the event's type. Those of a delivery are stored in one
 * transaction. While the server is away nothing is stored and nothing waits in memory.
 *
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { bullmqQueue, startWorker } from '@mailherald/bullmq'
 *
 * const connection = 'redis://127.0.0.1:6379'
 * const herald = createHerald({ providers, queue: bullmqQueue({ connection }) })
 * startWorker(herald, { connection })
 * ```
 */
export function bullmqQueue(options: BullmqQueueOptions): BullmqQueue {
  const { connection, maxPending = 5000, logger = consoleLogger, retentionMs = week } = options
  const { name, prefix } = placeOf(options)
  const redis = openRedis(connection, failFast)
  watchServer(redis, logger)
  const lines = options.order === 'message' ? new MessageLines(redis, options) : undefined
  const idempotency = redisIdempotency({ connection, name, prefix, maxAgeMs: retentionMs })
  let queue = open()
  const toStore = storedJobs(queue, jobOptionsOf(options, retentionMs), lines !== undefined)
  let pending = 0

  function open(): BullQueue {
    const opened = new BullQueue(name, { connection: redis, prefix })
    // Outages are logged by watchServer.
    opened.on('error', () => {})
    return opened
  }

  async function usable(): Promise<BullQueue> {
    const opened = queue
    try {
      await opened.waitUntilReady()
      return opened
    } catch (error) {
      // It does not get over a connection that broke while it was starting.
      if (queue === opened) queue = open()
      throw error
    }
  }

  async function store(jobs: readonly QueueJob[]): Promise<void> {
    const target = await usable()
    const [only] = jobs
    // One job is stored as a whole in any case, and a transaction around it takes as long again.
    const isAlone = only !== undefined && jobs.length === 1 && lines === undefined
    await (isAlone ? addOne(only, target) : addAll(jobs, target)).catch((error: unknown) => {
      throw refused(error)
    })
  }

  async function addOne(job: QueueJob, target: BullQueue): Promise<void> {
    const stored = toStore(job)
    await target.getBackend().addJob(stored, stored.id)
  }

  async function addAll(jobs: readonly QueueJob[], target: BullQueue): Promise<void> {
    // Queue.addBulk is not a transaction, and FlowProducer.addBulk does not report a failed entry.
    const transaction = (await target.getBackend().client).multi()
    for (const [index, job] of jobs.entries()) {
      await join(job, target, transaction)
      if (index % mostAtOnce === mostAtOnce - 1) await new Promise(setImmediate)
    }
    const results = (await transaction.exec()) ?? []
    for (const [error, jobId] of results)
      if (error || typeof jobId !== 'string') throw error ?? new Error(unanswered)
    if (results.length < jobs.length) throw new Error(unanswered)
  }

  async function join(
    job: QueueJob,
    target: BullQueue,
    transaction: IRedisTransaction,
  ): Promise<void> {
    const stored = toStore(job)
    if (job.orderingKey !== undefined) lines?.join(transaction, job.orderingKey, stored.id)
    await target.getBackend().addJobToTransaction(transaction, stored, stored.id)
  }

  return {
    idempotency,
    async enqueue(jobs) {
      if (redis.status !== 'ready') throw new Error('Redis is not connected.')
      if (pending > 0 && pending + jobs.length > maxPending) {
        throw new Error(`Redis has not answered for ${pending} events.`)
      }
      pending += jobs.length
      try {
        await store(jobs)
      } finally {
        pending -= jobs.length
      }
    },
    erase: async (address) => eraseEnded(address, await usable()),
    prune: async (before) => pruneEnded(before, await usable()),
    ready: async () => void (await usable()),
    async close() {
      await queue.close().catch(() => {})
      await Promise.all([closeRedis(redis), idempotency.close()])
    },
  }
}

function jobOptionsOf(options: BullmqQueueOptions, retentionMs: number): JobsOptions {
  const { attempts = 12, backoffMs = 1000, jitter = 0.5 } = options
  return {
    attempts,
    backoff: { type: 'exponential', delay: backoffMs, jitter },
    removeOnComplete: { age: Math.ceil(retentionMs / 1000) },
    removeOnFail: false,
  }
}

/** So many jobs may hold up everything else in the process; nothing is sent before the last. */
const mostAtOnce = 250

const unanswered = 'it did not answer for each of them.'

function refused(cause: unknown): Error {
  // Where a whole transaction is refused, the reason is with its parts.
  const { previousErrors: [first = cause] = [] } = cause as { previousErrors?: readonly Error[] }
  return new Error(`Redis did not store the events: ${(first as Error).message}`, { cause })
}

import { consoleLogger, type Logger, type Queue, type QueueJob } from '@mailherald/core'
import { Job, Queue as BullQueue, type JobsOptions } from 'bullmq'
import { watchServer } from './check-server.js'
import { closeRedis, failFast, openRedis, placeOf, type QueueLocation } from './connection.js'
import { jobIdOf } from './job-id.js'
import { redisIdempotency } from './redis-idempotency.js'

/** Where events are stored, and how often they are tried. */
export interface BullmqQueueOptions extends QueueLocation {
  /** How often the handlers of an event may fail until it is a dead letter. Left out: 12. */
  readonly attempts?: number
  /** Wait before the second attempt, in milliseconds; it doubles with each further one. Left out: 1,000. */
  readonly backoffMs?: number
  /** Which part of each wait is left to chance, from 0 to 1. Left out: 0.5. */
  readonly jitter?: number
  /**
   * How long the job of a handled event and the memory of its handlers are kept, in milliseconds. An event that
   * comes again in that time is not queued twice. Left out: 7 days.
   */
  readonly retentionMs?: number
  /** How many events may be on their way to a server that is slow to answer; more are refused. Left out: 5,000. */
  readonly maxPending?: number
  /** Where warnings go. Left out: to the console. */
  readonly logger?: Logger
}

/** A queue of BullMQ. It has three connections, and its store of finished work. */
export interface BullmqQueue extends Required<Queue> {
  /** Resolves when the server has answered; waits for as long as it is away. */
  ready(): Promise<void>
}

const week = 7 * 24 * 60 * 60 * 1000

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
  const idempotency = redisIdempotency({ connection, prefix: name, maxAgeMs: retentionMs })
  const jobOptions = jobOptionsOf(options, retentionMs)
  let queue = open()
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
    const entries = jobs.map(({ id, type, data }) => {
      const jobId = jobIdOf(id)
      const jobData = new Job(target, type, data, { ...jobOptions, jobId }, jobId).asJSON()
      return { jobData, jobId, parentKeyOpts: {}, prefix, queueName: name }
    })
    // Queue.addBulk is no transaction, and FlowProducer.addBulk tells of no failed entry.
    const results = await target.backend.addFlow(entries).catch((error: unknown) => {
      throw refused(error)
    })
    for (const [error, stored] of results)
      if (error || typeof stored !== 'string') throw refused(error)
    if (results.length < jobs.length) throw refused(null)
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

function refused(cause: unknown): Error {
  return new Error(`Redis did not store the events: ${reasonOf(cause)}`, { cause })
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'it did not answer for each of them.'
  // Where a whole transaction is refused, the reason is with its parts.
  const { previousErrors: [first = cause] = [] } = cause as { previousErrors?: readonly Error[] }
  return first.message
}

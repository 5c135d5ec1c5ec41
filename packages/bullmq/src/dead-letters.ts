import { decodeJob, type EventType, type HeraldEvent } from '@mailherald/core'
import { Queue as BullQueue, type Job } from 'bullmq'
import { closeRedis, failSoon, openRedis, placeOf, type QueueLocation } from './connection.js'
import { jobIdOf } from './job-id.js'

/** An event that was tried as often as it may be. */
export interface DeadLetter {
  /** The event's id. */
  readonly id: string
  readonly type: EventType
  /** Absent where this version cannot read the job. */
  readonly event?: HeraldEvent
  readonly attempts: number
  /** Which handlers failed last, and of what. */
  readonly reason: string
  readonly failedAt: Date
}

/** A part of a list, the oldest first. */
export interface Page {
  /** Left out: 0. */
  readonly offset?: number
  /** Left out: 100. */
  readonly limit?: number
}

/** The events that were given up. They stay until they are replayed or dropped, and are not queued again. */
export interface DeadLetters {
  count(): Promise<number>
  list(page?: Page): Promise<readonly DeadLetter[]>
  get(eventId: string): Promise<DeadLetter | undefined>
  /** Queues it again, with all its attempts; what is done is not done again. Returns whether it was there. */
  replay(eventId: string): Promise<boolean>
  /** Replays those that are there now. Returns how many. */
  replayAll(): Promise<number>
  /** Forgets it. Returns whether it was there. */
  drop(eventId: string): Promise<boolean>
  close(): Promise<void>
}

/**
 * Looks after the dead letters of a queue.
 *
 * @example
 * ```ts
 * const dead = deadLetters({ connection: 'redis://127.0.0.1:6379' })
 * for (const { id, type, reason } of await dead.list()) console.log(id, type, reason)
 * await dead.replayAll()
 * ```
 */
export function deadLetters(location: QueueLocation): DeadLetters {
  const { name, prefix } = placeOf(location)
  const redis = openRedis(location.connection, failSoon)
  redis.on('error', () => {})
  const queue = new BullQueue(name, { connection: redis, prefix })
  queue.on('error', () => {})

  async function failed(eventId: string): Promise<Job | undefined> {
    const job = (await queue.getJob(jobIdOf(eventId))) as Job | undefined
    return (await job?.isFailed()) === true ? job : undefined
  }

  async function page({ offset = 0, limit = 100 }: Page = {}): Promise<Job[]> {
    return (await queue.getJobs(['failed'], offset, offset + limit - 1, true)) as Job[]
  }

  return {
    count: () => queue.getFailedCount(),
    list: async (wanted) => (await page(wanted)).map(letterOf),
    async get(eventId) {
      const job = await failed(eventId)
      return job && letterOf(job)
    },
    async replay(eventId) {
      const job = await failed(eventId)
      await job?.retry('failed', anew)
      return job !== undefined
    },
    async replayAll() {
      const before = Date.now()
      let replayed = 0
      for (;;) {
        // Those that fail meanwhile come last.
        const jobs = (await page()).filter(({ finishedOn = 0 }) => finishedOn <= before)
        const results = await Promise.allSettled(jobs.map((job) => job.retry('failed', anew)))
        const successes = results.filter(({ status }) => status === 'fulfilled').length
        if (successes === 0) return replayed
        replayed += successes
      }
    },
    async drop(eventId) {
      const job = await failed(eventId)
      await job?.remove()
      return job !== undefined
    },
    async close() {
      await queue.close().catch(() => {})
      await closeRedis(redis)
    },
  }
}

const anew = { resetAttemptsMade: true, resetAttemptsStarted: true }

function letterOf(job: Job): DeadLetter {
  const event = read(job.data)
  return {
    id: event?.id ?? String(job.id),
    type: job.name as EventType,
    ...(event && { event }),
    attempts: job.attemptsMade,
    reason: job.failedReason ?? '',
    failedAt: new Date(job.finishedOn ?? job.timestamp),
  }
}

function read(data: unknown): HeraldEvent | undefined {
  try {
    return decodeJob(data)
  } catch {
    return undefined
  }
}

import {
  decodeJob,
  type DeadLetter,
  type DeadLetterFilter,
  type DeadLetters,
  type EventType,
  type HeraldEvent,
} from '@mailherald/core'
import { Queue as BullQueue, type Job } from 'bullmq'
import { closeRedis, failSoon, openRedis, placeOf, type QueueLocation } from './connection.js'
import { eventIdOf, jobIdOf } from './job-id.js'

/**
 * Lists, replays and drops the dead letters of a queue.
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

  async function page(offset: number, limit: number): Promise<Job[]> {
    if (limit < 1) return []
    return (await queue.getJobs(['failed'], offset, offset + limit - 1, true)) as Job[]
  }

  async function* pagesOf(type: EventType): AsyncGenerator<Job[]> {
    for (let offset = 0, more = true; more; offset += pageSize) {
      const jobs = await page(offset, pageSize)
      yield jobs.filter(({ name }) => name === type)
      more = jobs.length === pageSize
    }
  }

  async function end(eventId: string, how: Act): Promise<boolean> {
    const job = await failed(eventId)
    if (job === undefined) return false
    await how(job)
    return true
  }

  async function endAll({ type }: DeadLetterFilter, how: Act): Promise<number> {
    let [left, ended, kept] = [await queue.getFailedCount(), 0, 0]
    while (left > 0) {
      const jobs = await page(kept, Math.min(left, pageSize))
      if (jobs.length === 0) break
      const wanted = jobs.filter(({ name }) => type === undefined || name === type)
      const results = await Promise.allSettled(wanted.map(how))
      const successes = results.filter(({ status }) => status === 'fulfilled').length
      left -= jobs.length
      ended += successes
      kept += jobs.length - successes
    }
    return ended
  }

  return {
    async count({ type } = {}) {
      if (type === undefined) return queue.getFailedCount()
      let found = 0
      for await (const jobs of pagesOf(type)) found += jobs.length
      return found
    },
    async list({ offset = 0, limit = pageSize, type } = {}) {
      if (type === undefined) return (await page(offset, limit)).map(letterOf)
      const letters: DeadLetter[] = []
      let skip = offset
      for await (const jobs of pagesOf(type)) {
        letters.push(...jobs.slice(skip).map(letterOf))
        skip = Math.max(0, skip - jobs.length)
        if (letters.length >= limit) break
      }
      return letters.slice(0, limit)
    },
    async get(eventId) {
      const job = await failed(eventId)
      return job && letterOf(job)
    },
    replay: (eventId) => end(eventId, replay),
    replayAll: (which = {}) => endAll(which, replay),
    drop: (eventId) => end(eventId, drop),
    dropAll: (which = {}) => endAll(which, drop),
    async close() {
      await queue.close().catch(() => {})
      await closeRedis(redis)
    },
  }
}

const pageSize = 100

type Act = (job: Job) => Promise<void>

function replay(job: Job): Promise<void> {
  return job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true })
}

function drop(job: Job): Promise<void> {
  return job.remove()
}

function letterOf(job: Job): DeadLetter {
  const event = read(job.data)
  return {
    id: eventIdOf(String(job.id)),
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

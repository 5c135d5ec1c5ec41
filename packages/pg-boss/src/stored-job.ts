import type { EventType, QueueJob, QueueSettings } from '@mailherald/core'
import type { JobInsert } from 'pg-boss'
import { jobIdOf } from './job-id.js'

/** What a job of pg-boss holds. */
export interface StoredJob {
  /** The event's id. */
  readonly id: string
  readonly type: EventType
  /** The event, as JSON in a text: as JSON of PostgreSQL it would not come back as it went, or not go at all. */
  readonly job: string
  /** Its place among the events of its message in one delivery; absent for the first. */
  readonly place?: number
  /** Absent where it is the usual one. */
  readonly backoff?: Backoff
}

/** How long to wait before the next attempt. */
export interface Backoff {
  /** Before the second attempt; doubles with each further one. */
  readonly ms: number
  /** Which part of it is random. */
  readonly jitter: number
}

export const usualBackoff: Backoff = { ms: 1000, jitter: 0.5 }

/** The event's job, as it was given to the queue. What somebody else has put there is no job. */
export function jobDataOf(stored: Partial<StoredJob> | null): unknown {
  return JSON.parse(stored?.job ?? 'null')
}

/** Makes the stored form of the jobs of a delivery: of two with the same id the first. */
export function storedJobs(
  settings: QueueSettings,
): (jobs: readonly QueueJob[]) => JobInsert<StoredJob>[] {
  const { attempts = 12, order } = settings
  const usual = { ...never, ...backoffOf(settings), retryLimit: attempts - 1 }
  return (jobs) => {
    const places = new Map<string, number>()
    const stored = new Map<string, JobInsert<StoredJob>>()
    for (const { id: eventId, type, data, orderingKey } of jobs) {
      if (stored.has(eventId)) continue
      const id = jobIdOf(eventId)
      const line = order === 'message' ? (orderingKey ?? id) : id
      const place = places.get(line) ?? 0
      places.set(line, place + 1)
      const job = JSON.stringify(data)
      const { backoff, ...options } = usual
      const content = { id: eventId, type, job, ...(place > 0 && { place }), ...backoff }
      stored.set(eventId, { ...options, id, singletonKey: line, data: content })
    }
    return [...stored.values()]
  }
}

const tenYears = 10 * 365 * 24 * 60 * 60

/** pg-boss neither deletes what waits or is dead, nor ends what runs: the worker does that. */
const never = { deleteAfterSeconds: 0, retentionSeconds: tenYears, expireInSeconds: tenYears }

/** For pg-boss, which counts in seconds, if it is told to try a job again by something else than a worker. */
function backoffOf({ backoffMs = usualBackoff.ms, jitter = usualBackoff.jitter }: QueueSettings): {
  readonly retryBackoff: true
  readonly retryDelay: number
  readonly backoff: { readonly backoff?: Backoff }
} {
  const isUsual = backoffMs === usualBackoff.ms && jitter === usualBackoff.jitter
  const backoff = isUsual ? {} : { backoff: { ms: backoffMs, jitter } }
  return { retryBackoff: true, retryDelay: Math.ceil(backoffMs / 1000), backoff }
}

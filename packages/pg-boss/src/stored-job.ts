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
  const backoff = backoffOf(settings)
  const options = { ...never, ...forOthers(backoff), retryLimit: attempts - 1 }
  const rest = isUsual(backoff) ? {} : { backoff }

  function stored(
    { id: eventId, type, data, orderingKey }: QueueJob,
    places: Places,
  ): JobInsert<StoredJob> {
    const id = jobIdOf(eventId)
    const singletonKey = order === 'message' && orderingKey !== undefined ? orderingKey : id
    const place = placeIn(places, orderingKey)
    const content: StoredJob = { id: eventId, type, job: JSON.stringify(data), ...rest }
    // Not spread, because there are thousands of them in a delivery.
    return Object.assign(
      { id, singletonKey, data: place > 0 ? { ...content, place } : content },
      options,
    )
  }

  return (jobs) => {
    const places: Places = new Map()
    const all = new Map<string, JobInsert<StoredJob>>()
    for (const job of jobs) if (!all.has(job.id)) all.set(job.id, stored(job, places))
    return [...all.values()]
  }
}

/** How many jobs of each message have been seen. */
type Places = Map<string, number>

function placeIn(places: Places, message: string | undefined): number {
  if (message === undefined) return 0
  const place = places.get(message) ?? 0
  places.set(message, place + 1)
  return place
}

const tenYears = 10 * 365 * 24 * 60 * 60

/** pg-boss neither deletes what waits or is dead, nor ends what runs: the worker does that. */
const never = { deleteAfterSeconds: 0, retentionSeconds: tenYears, expireInSeconds: tenYears }

function backoffOf({ backoffMs, jitter }: QueueSettings): Backoff {
  return { ms: backoffMs ?? usualBackoff.ms, jitter: jitter ?? usualBackoff.jitter }
}

function isUsual({ ms, jitter }: Backoff): boolean {
  return ms === usualBackoff.ms && jitter === usualBackoff.jitter
}

/** For pg-boss, which counts in seconds, if something else than a worker tells it to try a job again. */
function forOthers({ ms }: Backoff): Pick<JobInsert, 'retryBackoff' | 'retryDelay'> {
  return { retryBackoff: true, retryDelay: Math.ceil(ms / 1000) }
}

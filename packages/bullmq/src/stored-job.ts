import type { JobData, QueueJob } from '@mailherald/core'

/** What a job of BullMQ holds: the event, and its message where order is kept. */
export interface StoredJob extends JobData {
  readonly orderingKey?: string
}

/** The data of a job. */
export function storedJob({ data, orderingKey }: QueueJob, ordered: boolean): StoredJob {
  return ordered && orderingKey !== undefined ? { ...data, orderingKey } : data
}

import type { JobData, QueueJob } from '@mailherald/core'
import { Job, type JobJson, type JobsOptions, type Queue } from 'bullmq'
import { jobIdOf } from './job-id.js'

/** What a job of BullMQ holds: the event, and its message where order is kept. */
export interface StoredJob extends JobData {
  readonly orderingKey?: string
}

/** Makes the stored form of jobs as BullMQ would. All have the same options: most of it is worked out once. */
export function storedJobs(
  queue: Queue,
  options: JobsOptions,
  ordered: boolean,
): (job: QueueJob) => JobJson {
  const blank = new Job(queue, '', {}, options).asJSON()
  return (job) => {
    const id = jobIdOf(job.id)
    return Object.assign({}, blank, {
      id,
      name: job.type,
      data: JSON.stringify(dataOf(job, ordered)),
      opts: Object.assign({ jobId: id }, blank.opts),
      timestamp: Date.now(),
    })
  }
}

function dataOf({ data, orderingKey }: QueueJob, ordered: boolean): StoredJob {
  return ordered && orderingKey !== undefined ? { ...data, orderingKey } : data
}

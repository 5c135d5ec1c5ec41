import { jobNames } from '@mailherald/core'
import type { Job, Queue as BullQueue } from 'bullmq'
import type { StoredJob } from './stored-job.js'

/** The jobs that are over: handled, and dead. */
const ended = ['completed', 'failed'] as const

const pageSize = 100

// One script removes so many, and Redis does nothing else meanwhile.
const mostAtOnce = 1000

/** Removes the jobs that are over and whose event names the address. Returns how many. */
export async function eraseEnded(address: string, queue: BullQueue): Promise<number> {
  let erased = 0
  for (const state of ended) {
    for (let kept = 0, more = true; more;) {
      // The newest first: what is removed at the other end meanwhile moves none that was not looked at.
      const jobs = await queue.getJobs([state], kept, kept + pageSize - 1, false)
      const named = (jobs as Job<StoredJob>[]).filter(({ data }) => jobNames(data, address))
      await Promise.all(named.map((job) => job.remove()))
      erased += named.length
      kept += jobs.length - named.length
      more = jobs.length === pageSize
    }
  }
  return erased
}

/** Removes the jobs that were over before. Returns how many. */
export async function pruneEnded(before: Date, queue: BullQueue): Promise<number> {
  let pruned = 0
  for (const state of ended) {
    for (let more = true; more;) {
      const removed = await queue.clean(Date.now() - before.getTime() + 1, mostAtOnce, state)
      pruned += removed.length
      more = removed.length === mostAtOnce
    }
  }
  return pruned
}

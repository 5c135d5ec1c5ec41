import type { JobOutcome } from '@mailherald/core'
import type { Query } from './boss.js'
import type { ClaimedJob } from './statements/claim.js'
import { completeJob, failJob, putOffJob } from './statements/settle.js'
import { usualBackoff } from './stored-job.js'

/** What becomes of jobs, in the database of the queue. */
export interface Settlement {
  /**
   * @param query where: outside of a transaction, or within one
   * @returns whether the job was still this worker's
   */
  settle(job: ClaimedJob, outcome: JobOutcome, query: Query): Promise<boolean>
}

/** Statements of one queue. */
export function settlementIn({ name, schema }: { name: string; schema: string }): Settlement {
  const sql = { done: completeJob(schema), failed: failJob(schema), later: putOffJob(schema) }
  return {
    async settle(job, outcome, query) {
      const which = [name, job.id, job.retryCount]
      const rows = await query(sql[outcome.state], [...which, ...paramsOf(outcome, job)])
      return rows.length > 0
    },
  }
}

function paramsOf(outcome: JobOutcome, job: ClaimedJob): readonly unknown[] {
  if (outcome.state === 'done') return []
  if (outcome.state === 'later') return [outcome.delayMs]
  return [storable(outcome.reason), backoffOf(job)]
}

/** In milliseconds. */
function backoffOf({ data, retryCount }: ClaimedJob): number {
  const { ms, jitter } = data?.backoff ?? usualBackoff
  return ms * 2 ** Math.min(retryCount, 30) * (1 - jitter * Math.random())
}

const longestReason = 2000

/** PostgreSQL holds no zero in a text, and no half of a character. */
function storable(reason: string): string {
  return Buffer.from(reason.slice(0, longestReason).replaceAll('\0', '')).toString()
}

import { DelayedError, type Job, type Worker } from 'bullmq'
import type { MessageLines } from './message-lines.js'
import type { StoredJob } from './stored-job.js'

/** Keeps the events of a message one after another, over all workers. */
export interface Turns {
  /**
   * Sends the job back while an earlier one of its message is unfinished.
   *
   * @throws {DelayedError} when it was sent back
   */
  wait(job: Job<StoredJob>, token: string | undefined): Promise<void>
  /** Calls the next one of the message, when this one is finished. */
  pass(job: Job<StoredJob>): void
  /** Resolves when all who were to be called have been. */
  passed(): Promise<unknown>
}

/** @param lookAgainMs how long a job waits that is never called, because the worker before it was killed */
export function takeTurns(lines: MessageLines, worker: Worker, lookAgainMs: number): Turns {
  const passing = new Set<Promise<void>>()

  // It cannot be called when it runs, or waits to be run.
  const call = (jobId: string): Promise<void> => worker.backend.promote(jobId).catch(() => {})

  async function callNext({ id, data: { orderingKey } }: Job<StoredJob>): Promise<void> {
    if (orderingKey === undefined) return
    const first = await lines.first(orderingKey)
    if (first !== null && first !== id) await call(first)
  }

  return {
    async wait(job, token) {
      const { orderingKey } = job.data
      const id = String(job.id)
      if (orderingKey === undefined || (await lines.isFirst(orderingKey, id))) return
      await job.moveToDelayed(Date.now() + lookAgainMs, token)
      // The one before it may have ended just now, before this one could be called.
      if ((await lines.first(orderingKey)) === id) await call(id)
      throw new DelayedError()
    },
    pass(job) {
      // Without Redis none can be called: the next one looks again by itself.
      const passed = callNext(job).catch(() => {})
      passing.add(passed)
      void passed.then(() => passing.delete(passed))
    },
    passed: () => Promise.all(passing),
  }
}

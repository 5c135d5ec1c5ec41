import {
  consoleLogger,
  type Herald,
  type QueueWorker,
  type QueueWorkerSettings,
} from '@mailherald/core'
import { DelayedError, WaitingError, Worker, type Job } from 'bullmq'
import { setApart } from './after-crash.js'
import { watchServer } from './check-server.js'
import { closeRedis, openRedis, patient, placeOf, type QueueLocation } from './connection.js'
import { MessageLines } from './message-lines.js'
import type { StoredJob } from './stored-job.js'
import { takeTurns } from './take-turns.js'

/** Which queue to process, and how fast. */
export interface WorkerSettings extends QueueLocation, QueueWorkerSettings {
  /** No more than `max` events in a window of `perMs` milliseconds, across all workers of the queue. */
  readonly rateLimit?: { readonly max: number; readonly perMs: number }
}

/**
 * Runs the herald's handlers on stored events, in this process. A retry runs only the handlers that have not
 * finished.
 *
 * @example
 * ```ts
 * const worker = startWorker(herald, { connection: 'redis://127.0.0.1:6379', concurrency: 20 })
 * process.once('SIGTERM', async () => {
 *   await worker.close()
 *   await herald.close()
 * })
 * ```
 */
export function startWorker(
  herald: Pick<Herald, 'process'>,
  settings: WorkerSettings,
): QueueWorker {
  const { connection, concurrency = 10, rateLimit, logger = consoleLogger } = settings
  const { lockMs = 30_000, maxCrashes = 5 } = settings
  const { name, prefix } = placeOf(settings)
  const redis = openRedis(connection, patient)
  watchServer(redis, logger)
  const worker = new Worker<StoredJob>(name, takeUp, {
    connection: redis,
    prefix,
    concurrency,
    lockDuration: lockMs,
    stalledInterval: lockMs,
    // It is the number of times that an event comes back.
    maxStalledCount: maxCrashes - 1,
    // After a broken connection it would look for events only 15 seconds later.
    runRetryDelay: 500,
    ...(rateLimit && { limiter: { max: rateLimit.max, duration: rateLimit.perMs } }),
  })
  worker.on('error', (error) => {
    // Outages are logged by watchServer.
    if (redis.status === 'ready') logger.error('the worker failed', { cause: error.message })
  })
  const turns = takeTurns(new MessageLines(redis, settings), worker, lockMs)
  worker.on('completed', (job) => turns.pass(job))
  worker.on('failed', (job) => job && turns.pass(job))

  async function takeUp(job: Job<StoredJob>, token?: string, stop?: AbortSignal): Promise<void> {
    await setApart({ job, token, lockMs })
    await turns.wait(job, token)
    await work(herald, { job, token, stop })
  }

  return {
    ready: () => worker.waitUntilReady(),
    async close(deadlineMs = 10_000) {
      const closed = worker.close().then(() => turns.passed())
      const finished = await endsWithin(closed, deadlineMs)
      if (!finished) {
        worker.cancelAllJobs()
        await endsWithin(closed, 1000)
      }
      await closeRedis(redis)
      return finished
    },
  }
}

interface Work {
  readonly job: Job<StoredJob>
  readonly token: string | undefined
  readonly stop: AbortSignal | undefined
}

/** @throws {DelayedError | WaitingError} when the job was sent back */
async function work(herald: Pick<Herald, 'process'>, { job, token, stop }: Work): Promise<void> {
  const outcome = await Promise.race([herald.process(job.data), stopped(stop)])
  if (outcome === undefined) {
    await job.moveToWait(token)
    throw new WaitingError()
  }
  if (outcome.state === 'failed') throw new Error(outcome.reason, { cause: outcome.error })
  if (outcome.state === 'done') return
  await job.moveToDelayed(Date.now() + outcome.delayMs, token)
  throw new DelayedError()
}

function stopped(stop: AbortSignal | undefined): Promise<undefined> {
  return new Promise((resolve) => {
    if (stop?.aborted === true) resolve(undefined)
    stop?.addEventListener('abort', () => resolve(undefined))
  })
}

async function endsWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}

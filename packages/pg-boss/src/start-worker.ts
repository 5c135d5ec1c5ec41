import { consoleLogger, type Herald, type QueueWorker } from '@mailherald/core'
import { Caretaker } from './caretaker.js'
import { isPool } from './connection.js'
import { endsWithin } from './ends-within.js'
import { makeTaskTable } from './prepare.js'
import { Store } from './store.js'
import { WorkLoop } from './work-loop.js'
import type { WorkerSettings } from './worker-settings.js'

/**
 * Runs the herald's handlers on stored events, in this process. A retry runs only the handlers that have not
 * finished.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * const worker = startWorker(herald, { connection: 'postgres://app@127.0.0.1:5432/app', concurrency: 20 })
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
  const { logger = consoleLogger } = settings
  if (isTooSmall(settings)) logger.warn(tooSmall)
  const store: Store = new Store({
    location: settings,
    logger,
    // It looks after the tables: deletes what was kept long enough, and rebuilds indexes.
    options: { migrate: true, supervise: true, schedule: false },
    prepare: (boss) => makeTaskTable(boss, store.schema),
  })
  const loop = new WorkLoop(herald, store, settings)
  const caretaker = new Caretaker(loop, store, settings)
  let isClosed = false

  async function start(): Promise<void> {
    await store.ready()
    if (isClosed) return
    loop.start()
    caretaker.start()
  }

  const started = start()
  // It is logged, and told to whoever waits for `ready`.
  started.catch(() => {})
  return {
    ready: () => started,
    async close(deadlineMs = 10_000) {
      isClosed = true
      const isFinished = await loop.stop(deadlineMs)
      caretaker.stop()
      await endsWithin(store.close(), 1000)
      return isFinished
    },
  }
}

/** Whether all connections of the pool can be lent to transactions, so that none is left for the queue itself. */
function isTooSmall({ connection, transaction, concurrency = 10 }: WorkerSettings): boolean {
  const most = isPool(connection) ? connection.options?.max : undefined
  return transaction !== undefined && most !== undefined && most <= concurrency
}

const tooSmall =
  'The pool has no connection left when all transactions of the worker are open: set its "max" to 5 more than "concurrency".'

import { consoleLogger, type Queue, type QueueJob, type QueueSettings } from '@mailherald/core'
import { queryOf } from './boss.js'
import { bossIdempotency } from './boss-idempotency.js'
import { warningsOf } from './check-server.js'
import type { QueueLocation } from './connection.js'
import { eraseOver, pruneOverBefore } from './forget.js'
import { prepareQueue, week } from './prepare.js'
import { Store } from './store.js'
import { storedJobs } from './stored-job.js'

/** Where events are stored, and how often they are tried. */
export interface PgBossQueueOptions extends QueueLocation, QueueSettings {}

/** A queue of pg-boss, with a store of finished work. */
export interface PgBossQueue extends Required<Queue> {
  /**
   * Resolves when the server has answered and the queue is there; waits as long as it is away.
   *
   * @throws {MailheraldError} `ERR_OPTION_INVALID`
   */
  ready(): Promise<void>
}

/**
 * Stores events in PostgreSQL, one pg-boss job each; those of a delivery in one statement. Makes pg-boss's tables and the
 * queue where they are not there. While the server is away nothing is stored and nothing waits in memory.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { pgBossQueue, startWorker } from '@mailherald/pg-boss'
 *
 * const connection = 'postgres://app@127.0.0.1:5432/app'
 * const herald = createHerald({ providers, queue: pgBossQueue({ connection }) })
 * startWorker(herald, { connection })
 * ```
 */
export function pgBossQueue(options: PgBossQueueOptions): PgBossQueue {
  const { maxPending = 5000, logger = consoleLogger, retentionMs = week } = options
  const store: Store = new Store({
    location: options,
    logger,
    options: { migrate: true, supervise: false, schedule: false, registerInstance: false },
    async prepare(boss) {
      await prepareQueue(boss, store, options)
      for (const warning of await warningsOf(queryOf(boss))) logger.warn(warning)
    },
  })
  const toStore = storedJobs(options)
  let pending = 0
  // What fails here is logged, and told to whoever stores something or waits for `ready`.
  store.ready().catch(() => {})

  async function insert(jobs: readonly QueueJob[]): Promise<void> {
    const stored = toStore(jobs)
    await store.call((boss) => boss.insert(store.name, stored))
  }

  return {
    idempotency: bossIdempotency(store, retentionMs),
    async enqueue(jobs) {
      if (!store.isReady) throw new Error('PostgreSQL is not connected.')
      if (pending > 0 && pending + jobs.length > maxPending) {
        throw new Error(`PostgreSQL has not answered for ${pending} events.`)
      }
      pending += jobs.length
      try {
        await insert(jobs)
      } finally {
        pending -= jobs.length
      }
    },
    erase: (address) => eraseOver(address, store),
    prune: (before) => pruneOverBefore(before, store),
    ready: () => store.ready(),
    close: () => store.close(),
  }
}

import {
  createHerald,
  silentLogger,
  type DeadLetters,
  type Herald,
  type HeraldOptions,
  type QueueWorker,
  type Reply,
} from '@mailherald/core'
import { unverified } from '@mailherald/core/verify'
import { acme, type Acme } from '@mailherald/test-support/acme'
import pg from 'pg'
import { deadLetters } from '../src/dead-letters.js'
import { pgBossQueue, type PgBossQueue, type PgBossQueueOptions } from '../src/pg-boss-queue.js'
import { startWorker } from '../src/start-worker.js'
import type { WorkerSettings } from '../src/worker-settings.js'

/** A herald with a queue, its tools, and how to end it all. */
export interface Rig {
  /** Of the queue. */
  readonly name: string
  readonly herald: Herald<Acme>
  readonly queue: PgBossQueue
  readonly dead: DeadLetters
  post(payload: unknown): Promise<Reply>
  work(settings?: Partial<WorkerSettings>): Promise<QueueWorker>
  /** Asks the database. */
  ask<Row = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<Row[]>
  /** The queue's jobs, each as its state. */
  states(): Promise<Record<string, string>>
  close(): Promise<void>
}

let queues = 0

/** Every rig has a queue of its own unless it is given a name. `url` is of the database. */
export async function rig(
  url: string,
  options: Partial<PgBossQueueOptions> = {},
  heraldOptions: Partial<HeraldOptions<Acme>> = {},
): Promise<Rig> {
  const { connection = url, name = `q${++queues}`, schema } = options
  const location = { connection, name, ...(schema !== undefined && { schema }) }
  const queue = pgBossQueue({ backoffMs: 20, logger: silentLogger, ...options, ...location })
  const herald = createHerald({
    providers: [acme({ verify: unverified() })],
    logger: false,
    queue,
    ...heraldOptions,
  })
  const dead = deadLetters(location)
  const workers: QueueWorker[] = []
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  pool.on('error', () => {})
  await queue.ready()
  const ask = async <Row>(sql: string, params?: unknown[]): Promise<Row[]> => {
    const result: pg.QueryResult | pg.QueryResult[] = await pool.query(sql, params)
    return [result].flat().flatMap(({ rows }) => rows as Row[])
  }
  return {
    name,
    herald,
    queue,
    dead,
    post: (payload) =>
      herald.receive({
        provider: 'acme',
        method: 'POST',
        url: '/webhooks/acme',
        headers: {},
        body: Buffer.from(JSON.stringify(payload)),
      }),
    async work(settings) {
      const all = { ...location, logger: silentLogger, pollMs: 20, ...settings }
      const worker = startWorker(herald, all)
      workers.push(worker)
      await worker.ready()
      return worker
    },
    ask,
    async states() {
      const sql = `SELECT data->>'id' AS id, state FROM ${schema ?? 'pgboss'}.job WHERE name = $1`
      const rows = await ask<{ readonly id: string; readonly state: string }>(sql, [name])
      return Object.fromEntries(rows.map(({ id, state }) => [id, state]))
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close(1000)))
      await herald.close()
      await dead.close()
      if (!pool.ending) await pool.end()
    },
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@mailherald/test-support/free-port'
import { launchPostgres, makeCluster } from '@mailherald/test-support/launch-postgres'
import { pgBossQueue } from '@mailherald/pg-boss'
import { postgresLedger } from '@mailherald/postgres'
import type pg from 'pg'
import { Actor } from '../actor.js'
import { launch } from '../launch.js'
import { publicKey } from '../posts.js'
import { overrunMs, type Settings } from '../settings.js'
import { openPool } from './open-pool.js'
import type { ReceiverOrders } from './processes/receiver.js'
import type { WorkerOrders } from './processes/worker.js'

/** The processes under test, and a look into their database. */
export interface LedgerStage {
  readonly actors: readonly Actor[]
  /** Where to post. */
  readonly origin: string
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** Starts PostgreSQL, a receiver and the workers. */
export async function openStage(settings: Settings): Promise<LedgerStage> {
  const folder = mkdtempSync(join(tmpdir(), 'mailherald-drill-postgres-'))
  makeCluster(folder)
  const [postgresPort, port] = [await freePort(), await freePort()]
  const url = `postgres://postgres@127.0.0.1:${postgresPort}/postgres`
  const postgres = new Actor('postgres', 'postgres', () =>
    launchPostgres({ folder, port: postgresPort, settings: { max_connections: '200' } }),
  )
  await postgres.start()
  const pool = openPool(url)
  await makeTables(pool)
  const { concurrency, lockMs, handlerTimeoutMs } = settings
  const receiver: ReceiverOrders = { url, port, publicKey }
  const worker: WorkerOrders = {
    url,
    concurrency,
    lockMs,
    handlerTimeoutMs,
    overrunMs: overrunMs(settings),
  }
  const others = [
    new Actor('receiver', 'receiver', () => launch('ledger/processes/receiver', receiver)),
    ...Array.from(
      { length: settings.workers },
      (_, index) =>
        new Actor('worker', `worker-${index + 1}`, () => launch('ledger/processes/worker', worker)),
    ),
  ]
  for (const actor of others) await actor.start()
  return {
    actors: [postgres, ...others],
    origin: `http://127.0.0.1:${port}`,
    pool,
    async close() {
      await Promise.all(others.map((actor) => actor.kill()))
      await pool.end()
      await postgres.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function makeTables(pool: pg.Pool): Promise<void> {
  await postgresLedger({ pool }).migrate()
  const queue = pgBossQueue({ connection: pool, logger: { ...console, debug() {} } })
  await queue.ready()
  await queue.close()
  await pool.query(
    'create table applied (event text, handler text, times integer, primary key (event, handler))',
  )
}

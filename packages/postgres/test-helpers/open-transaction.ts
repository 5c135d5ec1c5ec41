import { setTimeout } from 'node:timers/promises'
import type { HeraldEvent } from '@mailherald/core'
import type pg from 'pg'
import { postgresLedger } from '../src/ledger.js'
import type { PostgresPool } from '../src/pool.js'
import { record } from './events.js'

/** A transaction in which an event was recorded. */
export interface OpenTransaction {
  commit(): Promise<void>
}

/** Records in a transaction that stays open until it is told to commit. */
export async function recordLater(
  pool: pg.Pool,
  schema: string,
  event: HeraldEvent,
): Promise<OpenTransaction> {
  const client = await pool.connect()
  await client.query('begin')
  await record(postgresLedger({ pool: lends(client), schema }), event)
  return {
    async commit() {
      await client.query('commit')
      client.release()
    },
  }
}

/** A pool of one connection that is never given back. */
export function lends(client: pg.PoolClient): PostgresPool {
  return { connect: async () => ({ query: client.query.bind(client), release() {} }) }
}

/** Resolves when a connection waits for the transaction of another. */
export async function waitsForAnother(pool: pg.Pool): Promise<void> {
  for (;;) {
    const { rowCount } = await pool.query(
      `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    )
    if (rowCount !== 0) return
    await setTimeout(10)
  }
}

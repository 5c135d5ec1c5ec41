import { PGlite } from '@electric-sql/pglite'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer } from '@mailherald/test-support/postgres-server'
import pg from 'pg'
import { pglitePool } from '../src/pglite.js'
import type { PostgresPool } from '../src/pool.js'

/** A database as two processes have it: each with a pool of its own. */
export interface TwoProcesses {
  readonly pools: readonly [PostgresPool, PostgresPool]
  close(): Promise<void>
}

/** PostgreSQL, on a server of its own. */
export async function onServer(): Promise<TwoProcesses> {
  // What it does by itself are transactions too, and events wait for those that are open.
  const server = await postgresServer({ autovacuum: 'off' })
  const url = await server.database()
  const pools = [poolOf(url), poolOf(url)] as const
  return {
    pools,
    async close() {
      await Promise.all(pools.map((pool) => pool.end()))
      await server.remove()
    },
  }
}

/** PGlite has one connection, and lives in one process. */
export async function onPglite(): Promise<TwoProcesses> {
  const database = await PGlite.create()
  const pool = pglitePool(database)
  return { pools: [pool, pool], close: () => database.close() }
}

/** A pool that outlives its server. */
export function poolOf(connectionString: string, options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ connectionString, ...options })
  pool.on('error', () => {})
  return pool
}

/** What is there on this machine, for `describe.each`. */
export const databases: readonly { name: string; start: () => Promise<TwoProcesses> }[] = [
  { name: 'PGlite', start: onPglite },
  ...(hasPostgres ? [{ name: 'PostgreSQL', start: onServer }] : []),
]

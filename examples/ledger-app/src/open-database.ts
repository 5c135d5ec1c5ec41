import { PGlite } from '@electric-sql/pglite'
import type { PostgresPool } from '@mailherald/postgres'
import { pglitePool } from '@mailherald/postgres/pglite'
import pg from 'pg'

/** Where the ledger is. */
export interface OpenDatabase {
  readonly pool: PostgresPool
  /** For people to read. */
  readonly name: string
  close(): Promise<void>
}

/** The PostgreSQL that `DATABASE_URL` names; without one an embedded database that ends with this process. */
export function openDatabase(url: string | undefined): OpenDatabase {
  if (url === undefined) {
    const database = new PGlite()
    const name = 'an embedded PGlite; DATABASE_URL names a real PostgreSQL'
    return { pool: pglitePool(database), name, close: () => database.close() }
  }
  const pool = new pg.Pool({ connectionString: url })
  // The pool makes a new connection for one that broke while nobody used it.
  pool.on('error', ({ message }) => console.error(`PostgreSQL: ${message}`))
  return { pool, name: 'the PostgreSQL of DATABASE_URL', close: () => pool.end() }
}

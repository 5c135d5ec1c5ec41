import type { NamedStatement, PostgresClient, PostgresPool, QueryResult } from './pool.js'

/** What is needed of a `PGlite`. */
export interface EmbeddedDatabase {
  query(text: string, values?: unknown[]): Promise<EmbeddedResult>
}

/** What a query of an embedded database gives. */
export interface EmbeddedResult {
  readonly rows: unknown[]
  readonly affectedRows?: number
}

/**
 * An embedded PGlite as a pool, for trying out and for tests. It has one connection: whoever wants it waits until it is
 * given back.
 *
 * @example
 * ```ts
 * import { PGlite } from '@electric-sql/pglite'
 * import { postgresLedger } from '@mailherald/postgres'
 * import { pglitePool } from '@mailherald/postgres/pglite'
 *
 * const ledger = postgresLedger({ pool: pglitePool(new PGlite()) })
 * await ledger.migrate()
 * ```
 */
export function pglitePool(database: EmbeddedDatabase): PostgresPool {
  let free: Promise<unknown> = Promise.resolve()
  return {
    async connect() {
      const before = free
      let release = (): void => {}
      free = new Promise<void>((resolve) => (release = resolve))
      await before
      return clientOf(database, release)
    },
  }
}

function clientOf(database: EmbeddedDatabase, release: () => void): PostgresClient {
  return {
    async query(statement: string | NamedStatement, given?: unknown[]) {
      // It does not remember statements.
      const { text, values } =
        typeof statement === 'string' ? { text: statement, values: given } : statement
      const { rows, affectedRows } = await database.query(text, values)
      const command = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase()
      const rowCount = rows.length > 0 ? rows.length : (affectedRows ?? 0)
      return { rows, rowCount, command } as QueryResult
    },
    release(error) {
      // It cannot be closed, as another one would be: what is open is rolled back before the next one gets it.
      if (error) void undone(database, release)
      else release()
    },
  }
}

async function undone(database: EmbeddedDatabase, release: () => void): Promise<void> {
  await database.query('rollback').catch(() => {})
  release()
}

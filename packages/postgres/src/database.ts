import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import { lend } from './lend.js'
import type { PostgresPool } from './pool.js'
import type { Tables } from './tables.js'

/** The tables of a ledger, in their schema. */
export type Database = Kysely<Tables>

/** Where the tables of a ledger are. */
export interface DatabaseLocation {
  /** A `Pool` of `pg`, or what `pglitePool` makes. It is yours: the ledger never ends it. */
  readonly pool: PostgresPool
  /**
   * The schema that the tables are in.
   *
   * @defaultValue `mailherald`
   */
  readonly schema?: string
}

/** Where the tables are unless it is said otherwise. */
export const defaultSchema = 'mailherald'

/** The name of a table, with its schema, as statements have it that are not built. */
export function tableIn(schema: string, table: string): string {
  return `"${schema}"."${table}"`
}

/** A query builder for the tables of a ledger. It has nothing to close: the pool belongs to who made it. */
export function databaseOf({ pool, schema = defaultSchema }: DatabaseLocation): Database {
  const borrowed = {
    // What Kysely wants of a client beside ours is for cursors, and those need an option that is not set.
    connect: () => lend(pool) as unknown as Promise<PostgresPoolClient>,
    end: async () => {},
  }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: borrowed }) }).withSchema(schema)
}

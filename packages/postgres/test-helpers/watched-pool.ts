import type { NamedStatement, PostgresPool } from '../src/pool.js'

/** A pool that tells what went through it. */
export interface WatchedPool extends PostgresPool {
  /** The texts of statements. */
  readonly statements: string[]
  /** What PostgreSQL called the errors that it answered with. */
  readonly sqlStates: string[]
}

/** The same pool, watched. */
export function watched(pool: PostgresPool): WatchedPool {
  const statements: string[] = []
  const sqlStates: string[] = []
  return {
    statements,
    sqlStates,
    async connect() {
      const client = await pool.connect()
      return {
        async query(statement: string | NamedStatement, values?: unknown[]) {
          statements.push(typeof statement === 'string' ? statement : statement.text)
          try {
            return typeof statement === 'string'
              ? await client.query(statement, values)
              : await client.query(statement)
          } catch (error) {
            sqlStates.push(String((error as { readonly code?: unknown }).code))
            throw error
          }
        },
        release: (error) => client.release(error),
      }
    },
  }
}

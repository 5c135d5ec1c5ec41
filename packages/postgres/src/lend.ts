import type { NamedStatement, PostgresClient, PostgresPool } from './pool.js'

/**
 * A connection that may break while nobody asks anything of it. A client of `pg` tells that as an event, which ends
 * the process where nobody listens; whoever has borrowed the client learns it from the next query anyway.
 */
export async function lend(pool: PostgresPool): Promise<PostgresClient> {
  const client = await pool.connect()
  client.on?.('error', ignore)
  return {
    query: async (statement: string | NamedStatement, values?: unknown[]) =>
      typeof statement === 'string' ? client.query(statement, values) : client.query(statement),
    release(error) {
      client.release(error)
      client.off?.('error', ignore)
    },
  }
}

function ignore(): void {}

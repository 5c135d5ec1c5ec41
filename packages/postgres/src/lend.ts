import type { NamedStatement, PostgresClient, PostgresPool } from './pool.js'

/**
 * A connection that may break while nobody asks anything of it. A client of `pg` tells that as an event, which ends
 * the process where nobody listens; whoever has borrowed the client learns it from the next query anyway.
 */
export async function lend(pool: PostgresPool): Promise<PostgresClient> {
  listenTo(pool)
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

const heard = new WeakSet<PostgresPool>()

/** A new connection can break before whoever waits for it has it: a server that is killed ends it with its first answer. */
function listenTo(pool: PostgresPool): void {
  if (heard.has(pool)) return
  heard.add(pool)
  pool.on?.('connect', (client) => client.on?.('error', ignore))
}

function ignore(): void {}

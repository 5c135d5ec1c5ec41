import type { PostgresPool } from '../pool.js'
import { Connection } from './connection.js'

/** Borrows a connection for the time of the work. */
export async function onConnection<T>(
  pool: PostgresPool,
  work: (connection: Connection) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const connection = await Connection.of(pool, signal)
  try {
    return await work(connection)
  } finally {
    connection.giveBack()
  }
}

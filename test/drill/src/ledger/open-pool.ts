import pg from 'pg'

/** A pool that survives its server. */
export function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 20, connectionTimeoutMillis: 2000 })
  pool.on('error', () => {})
  return pool
}

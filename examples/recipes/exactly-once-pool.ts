import pg from 'pg'

export function steadyPool(connectionString: string, options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ connectionString, ...options })
  // Without listeners, a connection that breaks while nothing is asked of it ends the process.
  pool.on('error', (error) => console.warn('PostgreSQL:', error.message))
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

import { PgBoss, type ConstructorOptions, type Db } from 'pg-boss'
import {
  isBoss,
  isPool,
  type Connection,
  type ConnectionOptions,
  type SqlPool,
} from './connection.js'

/** Runs one statement. */
export type Query = <Row>(sql: string, params: readonly unknown[]) => Promise<readonly Row[]>

interface Result<Row> {
  readonly rows: readonly Row[]
}

/**
 * Runs statements where pg-boss runs its own. A text of several statements takes no parameters, and gives the rows of all of
 * them.
 */
export function queryOf(boss: PgBoss): Query {
  return async <Row>(sql: string, params: readonly unknown[]) => {
    const given = params.length === 0 ? undefined : [...params]
    const result: Result<Row> | Result<Row>[] = await boss.getDb().executeSql(sql, given)
    return (Array.isArray(result) ? result : [result]).flatMap(({ rows }: Result<Row>) => rows)
  }
}

/** The `PgBoss` that was passed, or one of its own on what was passed. */
export function bossFor(connection: Connection, options: ConstructorOptions): PgBoss {
  if (isBoss(connection)) return connection
  if (isPool(connection)) return new PgBoss({ ...options, db: dbOf(connection) })
  const given = typeof connection === 'string' ? { connectionString: connection } : connection
  return new PgBoss({ ...quickly, ...given, ...options })
}

// What pg-boss does not know it passes on to pg.
const quickly: ConnectionOptions = {
  application_name: 'mailherald',
  connectionTimeoutMillis: 2000,
  query_timeout: 10_000,
}

function dbOf(pool: SqlPool): Db {
  // A new connection can break before whoever waits for it has it.
  pool.on?.('connect', (connection) => connection.on?.('error', ignore))
  return {
    async executeSql(sql, params) {
      const connection = await pool.connect()
      // It is told as an event as well, which ends the process where nobody listens.
      connection.on?.('error', ignore)
      let failure: Error | undefined
      try {
        return await connection.query(sql, params)
      } catch (error) {
        failure = error as Error
        throw error
      } finally {
        connection.release(failure)
        connection.off?.('error', ignore)
      }
    },
  }
}

function ignore(): void {}

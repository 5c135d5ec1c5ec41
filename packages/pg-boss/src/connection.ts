import { MailheraldError } from '@mailherald/core'
import type { DatabaseOptions, PgBoss } from 'pg-boss'

/** Connections that are there already: a `Pool` of `pg`. It is used, and never closed. */
export interface SqlPool {
  /** Lends a connection until its `release`. */
  connect(): Promise<SqlConnection>
  /** Tells of a new connection. */
  on?(event: 'connect', listener: (connection: SqlConnection) => void): unknown
  /** `max`: how many it lends at a time, as a `Pool` of `pg` tells. */
  readonly options?: { readonly max?: number | undefined }
}

/** A connection of a pool. */
export interface SqlConnection {
  query(sql: string, params?: unknown[]): Promise<{ readonly rows: unknown[] }>
  /** Gives it back. With an error it is closed instead. */
  release(error?: Error | boolean): void
  /** Tells that it broke. */
  on?(event: 'error', listener: () => void): unknown
  off?(event: 'error', listener: () => void): unknown
}

/** How to reach a database, as `pg` wants it: `host`, `user`, `max` … */
export interface ConnectionOptions extends Omit<DatabaseOptions, 'schema' | 'db'> {
  /**
   * After how many milliseconds a statement is given up, and its connection closed: where the network is gone, no error
   * comes.
   *
   * @defaultValue 10,000
   */
  readonly query_timeout?: number
}

/**
 * A `postgres://` URL or options of `pg`, for connections of its own; a `Pool`; or a `PgBoss` of yours, with whatever
 * it runs on. A pool or a `PgBoss` that you pass is used, and never closed or stopped.
 */
export type Connection = string | ConnectionOptions | SqlPool | PgBoss

/** Which queue in which database: two that differ in `name` or in `schema` share nothing. */
export interface QueueLocation {
  readonly connection: Connection
  /**
   * The name of pg-boss's queue: letters, digits, `_`, `-`, `.` and `/`.
   *
   * @defaultValue `mailherald`
   */
  readonly name?: string
  /**
   * The schema of pg-boss; the same as that of a `PgBoss` that you pass.
   *
   * @defaultValue `pgboss`, as pg-boss has it
   */
  readonly schema?: string
}

/** A location, filled in. */
export interface Place {
  readonly name: string
  /** As it is written in SQL. */
  readonly schema: string
}

/**
 * The name and the schema, filled in.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function placeOf({ name = 'mailherald', schema = 'pgboss' }: QueueLocation): Place {
  if (!/^[\w.\-/]+$/.test(name)) throw invalid('name', 'letters, digits, "_", "-", "." and "/"')
  // It becomes part of statements.
  if (!/^(?:[a-z_]\w*|"(?:[^"\0]|"")+")$/i.test(schema)) {
    throw invalid('schema', 'a name of SQL; one with other characters in double quotes')
  }
  return { name, schema }
}

/** Whether it is a `PgBoss`, also one of another copy of the package. */
export function isBoss(connection: Connection): connection is PgBoss {
  return typeof connection === 'object' && 'getDb' in connection
}

/** Whether it lends connections. */
export function isPool(connection: Connection): connection is SqlPool {
  return typeof connection === 'object' && 'connect' in connection
}

function invalid(option: string, wanted: string): MailheraldError {
  return new MailheraldError('ERR_OPTION_INVALID', `"${option}" must be ${wanted}.`, {
    details: { option },
  })
}

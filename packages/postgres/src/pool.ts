/** Connections to a PostgreSQL: a `Pool` of `pg`, or what `pglitePool` makes. */
export interface PostgresPool {
  /** Lends a connection until its `release`. */
  connect(): Promise<PostgresClient>
  /** Tells of each new connection, before anyone gets it; `pglitePool` has none. */
  on?(event: 'connect', listener: (client: PostgresClient) => void): unknown
}

/** One connection, and with it one transaction at a time. */
export interface PostgresClient {
  /** @param values for `$1`, `$2` … */
  query(text: string, values?: unknown[]): Promise<QueryResult>
  /** The same, and PostgreSQL remembers on this connection how to go about a statement of that name. */
  query(statement: NamedStatement): Promise<QueryResult>
  /** Gives it back. With an error, or with true, it is closed instead: nobody knows what state it is in. */
  release(error?: Error | boolean): void
  /** Tells that the connection broke; `pglitePool` has none that could. */
  on?(event: 'error', listener: () => void): unknown
  off?(event: 'error', listener: () => void): unknown
}

/** A statement that comes again and again. One name always has one text. */
export interface NamedStatement {
  readonly name: string
  readonly text: string
  readonly values: unknown[]
}

/** What a query gives. */
export interface QueryResult<Row = Record<string, unknown>> {
  readonly rows: Row[]
  /** How many rows were written or found. */
  readonly rowCount: number | null
}

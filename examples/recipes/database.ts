/** What the recipes need of a database: a `Pool` of `pg` fits, and the PGlite of the tests. */
export interface Database {
  query(
    sql: string,
    values?: unknown[],
  ): Promise<{ readonly rows: readonly Record<string, unknown>[] }>
}

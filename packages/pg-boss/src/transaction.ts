/** A transaction of yours, as far as a worker uses it. */
export interface Transaction {
  query(sql: string, params: unknown[]): Promise<{ readonly rows: unknown[] }>
}

/** Runs work in a transaction: commits when it resolves, rolls back and rejects when it rejects. */
export type RunInTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>

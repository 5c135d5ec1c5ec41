import type { IdempotencyStore } from '@mailherald/core'
import type { Pool, PoolClient, QueryResult } from 'pg'
import type { RunInTransaction } from '../src/transaction.js'

export declare function inTransactions(
  pool: Pool,
  idempotency: IdempotencyStore,
  beforeCommit?: (client: PoolClient) => Promise<void>,
): {
  readonly transaction: RunInTransaction
  query(sql: string, params: unknown[]): Promise<QueryResult>
  readonly idempotency: IdempotencyStore
}

export type { PostgresClient, PostgresPool, QueryResult } from './pool.js'

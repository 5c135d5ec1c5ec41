import type { PostgresLedgerOptions } from '../src/options.js'
import { postgresLedger, type PostgresLedger } from '../src/ledger.js'

let schemas = 0

/** A ledger in a schema of its own. */
export interface FreshLedger extends PostgresLedger {
  readonly schema: string
}

/** Makes an empty ledger in a database that others may be in. */
export async function freshLedger(options: PostgresLedgerOptions): Promise<FreshLedger> {
  const schema = `ledger_${++schemas}`
  const ledger = postgresLedger({ schema, ...options })
  await ledger.migrate()
  return { ...ledger, schema: options.schema ?? schema }
}

import type { Ledger } from '@mailherald/core'
import { effectOf, type MakeEffect } from './effects/effect.js'
import { migrate } from './migrate.js'
import { settingsOf, type PostgresLedgerOptions } from './options.js'
import { recorderOf } from './record/recorder.js'
import { transactionOf, type RunTransaction } from './transaction/transaction.js'

/** A ledger in PostgreSQL. */
export interface PostgresLedger extends Ledger {
  /**
   * Makes the tables, or brings them up to date. Several processes can call it at once: one does it, the others wait.
   * Call it again after the tables were restored into another server.
   */
  migrate(): Promise<void>
  readonly effect: MakeEffect
  readonly transaction: RunTransaction
}

/**
 * Records events in your own PostgreSQL, and answers what became of them.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { postgresLedger } from '@mailherald/postgres'
 * import pg from 'pg'
 *
 * const ledger = postgresLedger({ pool: new pg.Pool({ connectionString: process.env.DATABASE_URL }) })
 * await ledger.migrate()
 * const herald = createHerald({ providers, ledger })
 * ```
 */
export function postgresLedger(options: PostgresLedgerOptions): PostgresLedger {
  const settings = settingsOf(options)
  const record = recorderOf(settings)
  return {
    record: ({ events }) => record(events),
    migrate: () => migrate(settings),
    effect: effectOf(settings),
    transaction: transactionOf(settings),
  }
}

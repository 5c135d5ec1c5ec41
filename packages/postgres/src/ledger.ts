import type { Ledger, LedgerReader } from '@mailherald/core'
import { databaseOf } from './database.js'
import { effectOf, type MakeEffect } from './effects/effect.js'
import { migrate } from './migrate.js'
import { settingsOf, type PostgresLedgerOptions } from './options.js'
import { byReference } from './read/by-reference.js'
import { eventPage } from './read/event-pages.js'
import { message } from './read/message.js'
import { recipient } from './read/recipient.js'
import { stats } from './read/stats.js'
import { recorderOf } from './record/recorder.js'
import { suppressionList } from './suppressions/suppression-list.js'
import { transactionOf, type RunTransaction } from './transaction/transaction.js'

/** A ledger in PostgreSQL. */
export interface PostgresLedger extends Ledger, LedgerReader {
  /**
   * Makes the tables, or brings them up to date. Several processes can call it at once: one does it, the others wait.
   * Call it again after the tables were restored into another server.
   */
  migrate(): Promise<void>
  /** Makes handlers whose writes happen exactly once. */
  readonly effect: MakeEffect
  /** Opens a transaction that effects join. */
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
  const db = databaseOf(settings)
  return {
    record: ({ events }) => record(events),
    message: (messageId, of = {}) => message(db, messageId, of),
    recipient: (address, of = {}) => recipient(db, address, of),
    byReference: (reference, of = {}) => byReference(db, reference, of),
    events: (query = {}) => eventPage(db, query),
    stats: (query) => stats(db, query),
    suppressions: suppressionList(db),
    migrate: () => migrate(settings),
    effect: effectOf(settings),
    transaction: transactionOf(settings),
  }
}

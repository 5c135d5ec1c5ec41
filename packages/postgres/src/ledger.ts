import type { Ledger, LedgerReader } from '@mailherald/core'
import { databaseOf } from './database.js'
import { listedKeys } from './erased-address.js'
import { effectOf, type MakeEffect } from './effects/effect.js'
import { migrate } from './migrate.js'
import { settingsOf, type PostgresLedgerOptions } from './options.js'
import { byReference } from './read/by-reference.js'
import { eventPage } from './read/event-pages.js'
import { message } from './read/message.js'
import { recipient } from './read/recipient.js'
import { stats } from './read/stats.js'
import { recorderOf } from './record/recorder.js'
import {
  renormalize,
  type Renormalized,
  type RenormalizeOptions,
} from './renormalize/renormalize.js'
import { erase, type Erased, type EraseOptions } from './retention/erase.js'
import { prune, type Pruned, type PruneOptions } from './retention/prune.js'
import { suppressionList } from './suppressions/suppression-list.js'
import { transactionOf, type RunTransaction } from './transaction/transaction.js'

/** A ledger in PostgreSQL. */
export interface PostgresLedger extends Ledger, LedgerReader {
  /**
   * Makes the tables, or brings them up to date. Several processes can call it at once: one does it, the others wait.
   * Call it again after the tables were restored into another server.
   */
  migrate(): Promise<void>
  /**
   * Forgets by age, in batches that lock nothing for long. Run it once a day, anywhere; two at a time do no harm.
   *
   * @throws {MailheraldError} `ERR_OPTION_INVALID`, `ERR_LEDGER_UNAVAILABLE`; what is forgotten by then stays forgotten
   * @example
   * ```ts
   * const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
   * await ledger.prune({ events: daysAgo(400), raw: daysAgo(30), bytes: daysAgo(7), queues: [queue] })
   * ```
   */
  prune(options: PruneOptions): Promise<Pruned>
  /**
   * Removes a person everywhere. On the list of whom not to mail the address stays as a keyed hash, which says of an
   * address that you hold whether it is on the list, and tells nobody who was.
   *
   * @throws {MailheraldError} `ERR_OPTION_INVALID` without an `erasureKey`; `ERR_LEDGER_UNAVAILABLE`: call it again
   * @example
   * ```ts
   * await ledger.erase('ann@example.com', { queues: [queue] })
   * ```
   */
  erase(address: string, options?: EraseOptions): Promise<Erased>
  /**
   * Runs deliveries that were kept as they came (`keepDeliveries`) through the mapping of this version, and says what
   * would change.
   *
   * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`; what was applied by then stays
   * @example
   * ```ts
   * const { changed, examples } = await ledger.renormalize({ herald, provider: 'resend' })
   * ```
   */
  renormalize(options: RenormalizeOptions): Promise<Renormalized>
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
  const db = databaseOf(settings)
  const list = { db, keysOf: listedKeys(settings) }
  return {
    record,
    message: (messageId, of = {}) => message(db, messageId, of),
    recipient: (address, of = {}) => recipient(list, address, of),
    byReference: (reference, of = {}) => byReference(db, reference, of),
    events: (query = {}) => eventPage(db, query),
    stats: (query) => stats(db, query),
    suppressions: suppressionList(list),
    migrate: () => migrate(settings),
    prune: (options) => prune(settings, options),
    erase: (address, options) => erase(settings, address, options),
    renormalize: (options) => renormalize(settings, options),
    effect: effectOf(settings),
    transaction: transactionOf(settings),
  }
}

import type { VerifiedDelivery } from '../delivery.js'
import type { HeraldEvent } from '../events/event-map.js'

/** What one delivery brought. */
export interface Recording {
  /** At least one, in the order of the delivery. Two can have the same id. */
  readonly events: readonly HeraldEvent[]
  /** Its bytes, URL and headers can hold secrets: keep of them no more than you need. */
  readonly delivery: VerifiedDelivery
}

/**
 * Where every event is recorded before a handler or a queue gets it, and before the delivery is acknowledged. What
 * can also be asked of it is a `LedgerReader`. Run `ledgerConformance` of `@mailherald/testing` on your own.
 *
 * @example
 * ```ts
 * import { createHerald, type Ledger } from '@mailherald/core'
 *
 * const ledger: Ledger = {
 *   async record({ events }) {
 *     await database.insertNew('email_events', events)
 *   },
 * }
 * const herald = createHerald({ providers, ledger })
 * ```
 */
export interface Ledger {
  /**
   * Records all of the events or none; an event whose id is there already stays as it is. Resolves when they would
   * survive the end of this process. Rejects when they cannot be recorded: the delivery is then answered as "retry".
   */
  record(recording: Recording): Promise<void>
  /** Called once, by `herald.close()`. */
  close?(): Promise<void>
}

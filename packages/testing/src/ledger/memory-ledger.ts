import {
  addressesOf,
  addressKey,
  decodeJob,
  type HeraldEvent,
  type Ledger,
  type LedgerReader,
} from '@mailherald/core'
import { encodeJob, recipientOf } from '@mailherald/core/ledger-kit'
import { eventPage, isOf } from './event-pages.js'
import { messagesIn, onlyMessage } from './message-records.js'
import { statsOf } from './stats-rows.js'
import { suppressionsIn, type SoftBouncePolicy } from './suppressions-in.js'
import { suppressionList } from './suppression-list.js'
import type { Entry } from './entry.js'

/** A ledger in memory. */
export interface MemoryLedger extends Ledger, LedgerReader {
  /** Every event, in the order in which it was recorded. */
  readonly recorded: readonly HeraldEvent[]
}

/** What `memoryLedger` takes. */
export interface MemoryLedgerOptions {
  /**
   * After how many refusals in a row that may pass an address is suppressed.
   *
   * @defaultValue 7 within 30 days
   */
  readonly softBounces?: SoftBouncePolicy | false
  /**
   * The clock for what is done by hand, in milliseconds since the epoch.
   *
   * @defaultValue `Date.now`
   */
  readonly now?: () => number
}

const latest = 100

/**
 * A ledger that keeps everything and works every answer out anew: for tests, and as the reference of
 * `ledgerConformance`. It is not for production, where it would grow without end.
 *
 * @example
 * ```ts
 * const ledger = memoryLedger()
 * const herald = createHerald({ providers, ledger })
 * // … a delivery arrives
 * expect((await ledger.message('m-1'))?.recipients).toMatchObject([{ status: 'bounced' }])
 * ```
 */
export function memoryLedger({
  softBounces = { count: 7, withinMs: 30 * 24 * 60 * 60 * 1000 },
  now = Date.now,
}: MemoryLedgerOptions = {}): MemoryLedger {
  const entries: Entry[] = []
  const ids = new Set<string>()
  const events = (): readonly HeraldEvent[] =>
    entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []))
  const suppressions = suppressionList({ entries, now, policy: softBounces })

  return {
    suppressions,
    get recorded() {
      return events()
    },
    async record({ events: given }) {
      // A copy, as any store makes one: first of all of them, so that it is all or none.
      const copies = given.map((event) => decodeJob(structuredClone(encodeJob(event))))
      for (const event of copies) {
        if (ids.has(event.id)) continue
        ids.add(event.id)
        entries.push({ kind: 'event', event })
      }
    },
    message: async (messageId, of = {}) => onlyMessage(messagesIn(events()), { ...of, messageId }),
    async recipient(address, of = {}) {
      const key = addressKey(address)
      const about = events().filter((event) => isOf(event, of) && addressesOf(event).includes(key))
      const messages = messagesIn(about.filter((event) => recipientOf(event) === key))
        .map(({ timeline: _, ...summary }) => summary)
        .filter(({ recipients }) => recipients.length > 0)
      return {
        address: key,
        suppressions: suppressionsIn(entries, softBounces).filter(
          (entry) => entry.address === key && isOf(entry, of, 'or none'),
        ),
        messages: messages.slice(0, latest),
        timeline: about.toSorted((a, b) => +b.occurredAt - +a.occurredAt).slice(0, latest),
      }
    },
    byReference: async (reference, of = {}) =>
      messagesIn(events().filter((event) => isOf(event, of)))
        .filter(({ timeline }) =>
          timeline.some((event) => 'reference' in event && event.reference === reference),
        )
        .slice(0, latest),
    events: async (query = {}) => eventPage(events(), query),
    stats: async (query) => statsOf(events(), query),
  }
}

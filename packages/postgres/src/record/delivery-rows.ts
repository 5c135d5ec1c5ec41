import { suppressionChangeOf, type HeraldEvent } from '@mailherald/core'
import { eventRowOf, mentionedIn, newsRowOf, type EventRow, type NewsRow } from './event-row.js'
import type { MentionRow } from './statement.js'
import { changeRowsOf, type ChangeRow } from './suppression-rows.js'

/** What a delivery becomes in the tables. */
export interface DeliveryRows {
  readonly events: readonly EventRow[]
  readonly news: readonly NewsRow[]
  readonly mentions: readonly MentionRow[]
  readonly changes: readonly ChangeRow[]
  /** Refusals that may pass, as the entries that they lead to when there are many. */
  readonly strikes: readonly ChangeRow[]
}

/** So many events may hold up everything else in the process. */
const mostAtOnce = 250

/**
 * The rows of a delivery, sorted by key. Of two events with the same id the first counts.
 *
 * @throws {MailheraldError} `ERR_JOB_UNREADABLE` when one is nested too deep to be read again
 */
export async function deliveryRowsOf(events: readonly HeraldEvent[]): Promise<DeliveryRows> {
  const known = new Map<string, EventRows>()
  for (const [ordinal, event] of events.entries()) {
    if (known.has(event.id)) continue
    known.set(event.id, rowsOf(event, ordinal))
    if (known.size % mostAtOnce === 0) await new Promise(setImmediate)
  }
  const rows = [...known.values()].toSorted((a, b) => (a.event.key < b.event.key ? -1 : 1))
  return {
    events: rows.map(({ event }) => event),
    news: rows.map(({ news }) => news),
    mentions: rows.flatMap(({ mentions }) => mentions),
    changes: rows.flatMap(({ changes }) => changes),
    strikes: rows.flatMap(({ strikes }) => strikes),
  }
}

interface EventRows extends Pick<DeliveryRows, 'mentions' | 'changes' | 'strikes'> {
  readonly event: EventRow
  readonly news: NewsRow
}

function rowsOf(event: HeraldEvent, ordinal: number): EventRows {
  const change = suppressionChangeOf(event)
  const isStrike = change?.action === 'soft-bounce'
  const row = eventRowOf(event, ordinal, isStrike)
  const { key } = row
  const changes = change === undefined ? [] : changeRowsOf(change, { key, account: event.account })
  return {
    event: row,
    news: newsRowOf(event, row),
    mentions: mentionedIn(event).map((address_key) => ({ event_key: key, address_key })),
    changes: isStrike ? [] : changes,
    strikes: isStrike ? changes : [],
  }
}

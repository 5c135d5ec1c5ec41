import { suppressionChangeOf, type HeraldEvent } from '@mailherald/core'
import { eventRowOf, mentionedIn, newsRowOf, type EventRow, type NewsRow } from './event-row.js'
import type { MentionRow } from './statement.js'
import { changeRowsOf, type ChangeRow } from './suppression-rows.js'

/** What a delivery becomes in the tables. */
export interface DeliveryRows {
  readonly events: EventRow[]
  readonly news: NewsRow[]
  readonly mentions: MentionRow[]
  readonly changes: ChangeRow[]
  /** Refusals that may pass, as the entries that they lead to when there are many. */
  readonly strikes: ChangeRow[]
}

/** So many events may hold up everything else in the process. */
const mostAtOnce = 250

/**
 * The rows of a delivery, in the same order wherever events are recorded: by id. Of two events with the same id the first
 * counts.
 *
 * @throws {MailheraldError} `ERR_JOB_UNREADABLE` when one is nested too deep to be read again
 */
export async function deliveryRowsOf(events: readonly HeraldEvent[]): Promise<DeliveryRows> {
  const rows: DeliveryRows = { events: [], news: [], mentions: [], changes: [], strikes: [] }
  let done = 0
  for (const { event, ordinal } of inOrder(events)) {
    addTo(rows, event, ordinal)
    if (++done % mostAtOnce === 0) await new Promise(setImmediate)
  }
  return rows
}

interface Placed {
  readonly event: HeraldEvent
  /** Its place in the delivery. */
  readonly ordinal: number
}

function inOrder(events: readonly HeraldEvent[]): readonly Placed[] {
  const known = new Map<string, Placed>()
  for (const [ordinal, event] of events.entries()) {
    if (!known.has(event.id)) known.set(event.id, { event, ordinal })
  }
  return [...known.values()].toSorted((a, b) => (a.event.id < b.event.id ? -1 : 1))
}

function addTo(rows: DeliveryRows, event: HeraldEvent, ordinal: number): void {
  const change = suppressionChangeOf(event)
  const isStrike = change?.action === 'soft-bounce'
  const row = eventRowOf(event, ordinal, isStrike)
  const { key } = row
  rows.events.push(row)
  rows.news.push(newsRowOf(event, row))
  for (const address_key of mentionedIn(event)) rows.mentions.push({ event_key: key, address_key })
  if (change === undefined) return
  const changes = changeRowsOf(change, { key, account: event.account })
  if (isStrike) rows.strikes.push(...changes)
  else rows.changes.push(...changes)
}

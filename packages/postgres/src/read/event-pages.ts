import type { EventPage, EventQuery } from '@mailherald/core'
import { boundedLimit } from '@mailherald/core/ledger-kit'
import { sql, type SelectQueryBuilder } from 'kysely'
import type { Database } from '../database.js'
import type { Tables } from '../tables.js'
import { ask } from './ask.js'
import { boundsOf, type Bounds } from './bounds.js'
import { conditionOf } from './criteria.js'
import { after, cursorOf, positionOf, type Position } from './cursor.js'
import { eventOf, type StoredEvent } from './stored-event.js'

/**
 * One page of events, by key set. Going on from the oldest, an event is shown only when every transaction has ended that
 * began before its own: whoever keeps `next` would miss what such a one commits later.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`, `ERR_LEDGER_UNAVAILABLE`
 */
export async function eventPage(db: Database, query: EventQuery): Promise<EventPage> {
  const { filter = {}, order = 'oldest', after: cursor } = query
  const limit = boundedLimit(query.limit)
  const rows = rowsOf(db).where(conditionOf(filter))
  const from = cursor === undefined ? undefined : positionOf(cursor)
  const bounds = await boundsOf(db, from === undefined ? { filter, order } : undefined)
  const page = { rows, from: from ?? bounds.edge, limit }
  return order === 'oldest' ? oldest(page, bounds) : newest(page)
}

type Rows = SelectQueryBuilder<Tables, 'events', StoredEvent & Position>

interface Page {
  readonly rows: Rows
  readonly from: Position | undefined
  readonly limit: number
}

async function oldest({ rows, from, limit }: Page, { settled }: Bounds): Promise<EventPage> {
  const { tx, ordinal } = from ?? after(0n)
  const found = await ask(
    rows
      .where(sql<boolean>`(tx, ordinal) > (${tx}::bigint, ${ordinal}::integer)`)
      .where(sql<boolean>`(tx, ordinal) <= (${settled.tx}::bigint, ${settled.ordinal}::integer)`)
      .orderBy('events.tx')
      .orderBy('ordinal')
      .limit(limit),
  )
  const last = found.length < limit ? undefined : found.at(-1)
  // Nothing else up to there fits: the next page need not look at it again.
  const next = last ?? latest(settled, { tx, ordinal })
  return { events: found.map(eventOf), next: cursorOf(next) }
}

async function newest({ rows, from, limit }: Page): Promise<EventPage> {
  // One more tells whether there is another page.
  const sorted = rows
    .orderBy('events.tx', 'desc')
    .orderBy('ordinal', 'desc')
    .limit(limit + 1)
  const found = await ask(
    from === undefined
      ? sorted
      : sorted.where(sql<boolean>`(tx, ordinal) < (${from.tx}::bigint, ${from.ordinal}::integer)`),
  )
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  const events = shown.map(eventOf)
  return last === undefined ? { events } : { events, next: cursorOf(last) }
}

function latest(one: Position, other: Position): Position {
  const [a, b] = [BigInt(one.tx), BigInt(other.tx)]
  return a > b || (a === b && one.ordinal > other.ordinal) ? one : other
}

function rowsOf(db: Database): Rows {
  return db
    .selectFrom('events')
    .select([sql<string>`events.tx::text`.as('tx'), 'ordinal', 'event', 'raw'])
}

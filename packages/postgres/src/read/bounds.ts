import type { EventCriteria, EventQuery } from '@mailherald/core'
import { sql } from 'kysely'
import type { Database } from '../database.js'
import { ask } from './ask.js'
import { conditionOf } from './criteria.js'
import { after, type Position } from './cursor.js'
import { timeOf } from './times.js'

/** Between which places the events of a page are. */
export interface Bounds {
  /** The last event before which nothing will come in any more. */
  readonly settled: Position
  /** What is on the other side of it does not fit the filter. Undefined where that is not known. */
  readonly edge: Position | undefined
}

/** What is asked for by the first page. */
export interface FirstPage {
  readonly filter: EventCriteria
  readonly order: NonNullable<EventQuery['order']>
}

/**
 * Where a page can begin and end.
 *
 * @param first undefined for a page that goes on from another
 */
export async function boundsOf(db: Database, first: FirstPage | undefined): Promise<Bounds> {
  const settled = await settledIn(db)
  return { settled, edge: first && (await edgeOf(db, first, settled)) }
}

/** Whoever keeps a place must find it before all that is new, on another server too: it is that of an event. */
async function settledIn(db: Database): Promise<Position> {
  // The first transaction that has not ended, or the next one to begin.
  const open = sql<string>`tx_offset + pg_snapshot_xmin(pg_current_snapshot())::text::bigint`
  const [last] = await ask(
    db
      .selectFrom('events')
      .select([sql<string>`events.tx::text`.as('tx'), 'ordinal'])
      .where('tx', '<', db.selectFrom('clock').select(open.as('open')))
      .orderBy('events.tx', 'desc')
      .orderBy('ordinal', 'desc')
      .limit(1),
  )
  return last ?? after(0n)
}

/**
 * A question about a time must not read everything that was recorded before it (from the newest: after it). That events
 * are recorded about when they happen is nothing that the database knows: it would begin at the end.
 */
async function edgeOf(
  db: Database,
  { filter, order }: FirstPage,
  settled: Position,
): Promise<Position | undefined> {
  const { since, until, recipient, messageId, reference } = filter
  const isOldest = order === 'oldest'
  const time = isOldest ? since : until
  // Of a person or a message there are few.
  const isNarrow = [recipient, messageId, reference].some((value) => value !== undefined)
  if (time === undefined || isNarrow || !(await isFarFrom(db, time, isOldest))) return undefined
  const span = db
    .selectFrom('events')
    .select('tx')
    .where(conditionOf({ ...(since && { since }), ...(until && { until }) }))
    // Looked up by their time, and only then by their place.
    .offset(0)
  const far = isOldest ? sql<string | null>`min(tx)::text` : sql<string | null>`max(tx)::text`
  const [found] = await ask(db.selectFrom(span.as('span')).select(far.as('tx')))
  if (typeof found?.tx !== 'string') return isOldest ? settled : after(0n)
  return isOldest ? after(BigInt(found.tx) - 1n) : { tx: `${BigInt(found.tx) + 1n}`, ordinal: 0 }
}

/** Whether the first event on that side is outside of the time. */
async function isFarFrom(db: Database, time: Date, isOldest: boolean): Promise<boolean> {
  const direction = isOldest ? 'asc' : 'desc'
  const [row] = await ask(
    db
      .selectFrom('events')
      .select((row) => row('occurred_at', isOldest ? '<' : '>=', timeOf(time)).as('isOutside'))
      .orderBy('tx', direction)
      .orderBy('ordinal', direction)
      .limit(1),
  )
  return row?.isOutside === true
}

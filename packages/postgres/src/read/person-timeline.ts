import type { HeraldEvent, OfAccount } from '@mailherald/core'
import type { Database } from '../database.js'
import { ask } from './ask.js'
import { isOf } from './message-owner.js'
import { eventOf } from './stored-event.js'

const longest = 100

/** The events that name an address, latest first. */
export async function timelineOf(
  db: Database,
  addressKey: string,
  of: OfAccount,
): Promise<readonly HeraldEvent[]> {
  const received = db
    .selectFrom('events')
    .select(['occurred_at', 'tx', 'ordinal', 'event', 'raw'])
    .where('recipient_key', '=', addressKey)
    .where(isOf(of))
    .orderBy('occurred_at', 'desc')
    .limit(longest)
  const mentioned = db
    .selectFrom('mentions')
    .innerJoin('events', 'events.key', 'mentions.event_key')
    .select(['events.occurred_at', 'tx', 'ordinal', 'event', 'raw'])
    .where('address_key', '=', addressKey)
    .where(isOf(of))
    .orderBy('mentions.occurred_at', 'desc')
    .limit(longest)
  const rows = await ask(
    db
      .selectFrom(received.as('event'))
      .selectAll()
      .unionAll(db.selectFrom(mentioned.as('event')).selectAll())
      .orderBy('occurred_at', 'desc')
      .orderBy('tx', 'desc')
      .orderBy('ordinal', 'desc')
      .limit(longest),
  )
  return rows.map(eventOf).toSorted((a, b) => +b.occurredAt - +a.occurredAt)
}

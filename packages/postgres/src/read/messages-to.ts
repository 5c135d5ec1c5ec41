import type { MessageSummary, OfAccount } from '@mailherald/core'
import { sql } from 'kysely'
import type { Database } from '../database.js'
import { keyOf } from '../keys.js'
import { whoKeyOf } from '../record/row-keys.js'
import { ask } from './ask.js'
import { isOf } from './message-owner.js'
import { summaryOf, type StatusRow } from './status-row.js'
import { eventOf } from './stored-event.js'
import { millisecondsOf } from './times.js'

const mostMessages = 100
/** So many of the latest events are looked at: an address that gets everything must not take forever. */
const mostEvents = 10_000

/** The messages to an address with its own status alone, those first that had the latest events there. */
export async function messagesTo(
  db: Database,
  address: string,
  of: OfAccount,
): Promise<readonly MessageSummary[]> {
  const messages = await latestOf(db, address, of)
  const whoKeys = messages.map((message) => whoKeyOf(message, address))
  const places = messages.map(({ message_key }, index) => [message_key, whoKeys[index]] as const)
  const statuses = await statusesAt(db, places)
  return messages.flatMap(({ event }, index) => {
    const status = statuses.get(JSON.stringify(places[index]))
    return status === undefined ? [] : [summaryOf(eventOf({ event, raw: null }), [status])]
  })
}

interface LatestMessage {
  readonly message_key: string
  readonly provider: string
  readonly account: string | null
  /** One of its events. */
  readonly event: string
}

function latestOf(db: Database, address: string, of: OfAccount): Promise<readonly LatestMessage[]> {
  const events = db
    .selectFrom('events')
    .select(['message_key', 'provider', 'account', 'occurred_at', 'key'])
    .where('recipient_key', '=', keyOf(address))
    .where('message_key', 'is not', null)
    .where('type', 'like', 'email.%')
    .where(isOf(of))
    .orderBy('occurred_at', 'desc')
    .limit(mostEvents)
  const messages = db
    .selectFrom(events.as('event'))
    .select((row) => [
      row.fn.max('occurred_at').as('latest'),
      // Any of them: all have the same message.
      sql<string>`(array_agg(key))[1]`.as('key'),
    ])
    .groupBy(['message_key', 'provider', 'account'])
    .orderBy('latest', 'desc')
    .limit(mostMessages)
  return ask(
    db
      .selectFrom(messages.as('message'))
      .innerJoin('events', 'events.key', 'message.key')
      .select(['message_key', 'provider', 'account', 'event'])
      .orderBy('latest', 'desc')
      .$castTo<LatestMessage>(),
  )
}

type Place = readonly [message_key: string, who_key: string | undefined]

async function statusesAt(
  db: Database,
  places: readonly Place[],
): Promise<ReadonlyMap<string, StatusRow>> {
  const list = JSON.stringify(places.map(([message_key, who_key]) => ({ message_key, who_key })))
  const names = sql`place (message_key uuid, who_key uuid)`
  const rows = await ask(
    db
      .selectFrom(
        sql<{ message_key: string; who_key: string }>`json_to_recordset(${list}::json)`.as<'place'>(
          names,
        ),
      )
      .innerJoin('statuses', (join) =>
        join
          .onRef('statuses.message_key', '=', 'place.message_key')
          .onRef('statuses.who_key', '=', 'place.who_key'),
      )
      .select((row) => [
        'place.message_key',
        'place.who_key',
        'recipient',
        'status',
        'reference',
        'subject',
        millisecondsOf(row.ref('since')).as('since'),
      ]),
  )
  return new Map(rows.map((row) => [JSON.stringify([row.message_key, row.who_key]), row]))
}

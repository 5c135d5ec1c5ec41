import type { HeraldEvent, MessageRecord } from '@mailherald/core'
import { sql } from 'kysely'
import type { Database } from '../database.js'
import { ask } from './ask.js'
import { messagesTable, type MessageOwner } from './message-owner.js'
import { summaryOf, type StatusRow } from './status-row.js'
import { eventOf, type StoredEvent } from './stored-event.js'
import { millisecondsOf } from './times.js'

const longest = 1000
const mostRecipients = 10_000

/** Some messages with what happened to them, the one with the latest event first. */
export async function messageRecords(
  db: Database,
  owners: readonly MessageOwner[],
): Promise<readonly MessageRecord[]> {
  if (owners.length === 0) return []
  const statuses = grouped(await statusesOf(db, owners))
  const timelines = grouped(await timelinesOf(db, owners))
  const records = [...timelines].map(([key, rows]) => recordOf(rows, statuses.get(key) ?? []))
  return records.toSorted((a, b) => lastOf(b) - lastOf(a))
}

function recordOf(rows: readonly StoredEvent[], statuses: readonly StatusRow[]): MessageRecord {
  const timeline = rows
    .map(eventOf)
    .toReversed()
    .toSorted((a, b) => +a.occurredAt - +b.occurredAt)
  return { ...summaryOf(timeline[0] as HeraldEvent, statuses), timeline }
}

function lastOf({ timeline }: MessageRecord): number {
  return +(timeline.at(-1)?.occurredAt ?? 0)
}

function grouped<Row extends MessageOwner>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = JSON.stringify([row.message_key, row.provider, row.account])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

function statusesOf(
  db: Database,
  owners: readonly MessageOwner[],
): Promise<readonly (StatusRow & MessageOwner)[]> {
  return ask(
    db
      .selectFrom(messagesTable(owners))
      .innerJoinLateral(
        (query) =>
          query
            .selectFrom('statuses')
            .select(['recipient', 'status', 'since', 'reference', 'subject'])
            .whereRef('statuses.message_key', '=', 'message.message_key')
            .whereRef('statuses.provider', '=', 'message.provider')
            .whereRef('statuses.account', 'is not distinct from', 'message.account')
            .orderBy(sql`recipient nulls first`)
            .limit(mostRecipients)
            .as('row'),
        (join) => join.onTrue(),
      )
      .select((row) => [
        'message_key',
        'provider',
        'account',
        'recipient',
        'status',
        'reference',
        'subject',
        millisecondsOf(row.ref('since')).as('since'),
      ])
      .orderBy(sql`recipient nulls first`),
  )
}

function timelinesOf(
  db: Database,
  owners: readonly MessageOwner[],
): Promise<readonly (StoredEvent & MessageOwner)[]> {
  return ask(
    db
      .selectFrom(messagesTable(owners))
      .innerJoinLateral(
        (query) =>
          query
            .selectFrom('events')
            .select(['occurred_at', 'tx', 'ordinal', 'event', 'raw'])
            .whereRef('events.message_key', '=', 'message.message_key')
            .whereRef('events.provider', '=', 'message.provider')
            .whereRef('events.account', 'is not distinct from', 'message.account')
            .orderBy('occurred_at', 'desc')
            .orderBy('tx', 'desc')
            .orderBy('ordinal', 'desc')
            .limit(longest)
            .as('row'),
        (join) => join.onTrue(),
      )
      .select(['message_key', 'provider', 'account', 'event', 'raw'])
      .orderBy('row.occurred_at', 'desc')
      .orderBy('row.tx', 'desc')
      .orderBy('row.ordinal', 'desc'),
  )
}

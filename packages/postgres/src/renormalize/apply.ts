import type { HeraldEvent } from '@mailherald/core'
import { domainOf, messageStatuses, outcomeOf, recipientOf } from '@mailherald/core/ledger-kit'
import { CompiledQuery, sql, type Transaction } from 'kysely'
import { databaseOf } from '../database.js'
import { keyOf } from '../keys.js'
import type { LedgerSettings } from '../options.js'
import { deliveryRowsOf } from '../record/delivery-rows.js'
import { eventRowOf, newsRowOf, type NewsRow } from '../record/event-row.js'
import { statementsFor } from '../record/statements.js'
import { indexText } from '../record/text.js'
import type { Tables } from '../tables.js'
import type { ChangedEvent } from './compare.js'
import { eventOf } from '../read/stored-event.js'

/** Puts what is read now in the place of what was read then: events, numbers and statuses, all or none. */
export async function applyChanges(
  settings: LedgerSettings,
  changes: readonly ChangedEvent[],
): Promise<void> {
  const old = changes.flatMap(({ before }) => before ?? [])
  const made = changes.flatMap(({ after }) => after ?? [])
  const db = databaseOf(settings)
  await db.transaction().execute(async (tx) => {
    await takeOut(tx, old)
    await record(tx, made, settings)
    const messages = [...old, ...made].flatMap(
      (event) => eventRowOf(event, 0, false).message_key ?? [],
    )
    await foldAnew(tx, [...new Set(messages)])
  })
}

async function takeOut(tx: Transaction<Tables>, events: readonly HeraldEvent[]): Promise<void> {
  if (events.length === 0) return
  const keys = events.map(({ id }) => keyOf(id))
  await tx.deleteFrom('events').where('key', 'in', keys).execute()
  await tx.deleteFrom('mentions').where('event_key', 'in', keys).execute()
  for (const event of events.filter(({ test }) => !test)) await uncount(tx, event)
}

/** The number may stand in several rows: one of them goes below zero at worst, and the sum is right. */
async function uncount(tx: Transaction<Tables>, event: HeraldEvent): Promise<void> {
  const domain = domainOf(recipientOf(event))
  await tx
    .insertInto('counters')
    .values({
      account: event.account === undefined ? '' : indexText(event.account),
      hour: sql`date_trunc('hour', ${event.occurredAt}::timestamptz, 'UTC')`,
      slot: 0,
      provider: indexText(event.provider),
      domain: domain === undefined ? '' : indexText(domain),
      type: indexText(event.type),
      outcome: outcomeOf(event) ?? '',
      events: '-1',
    })
    .onConflict((conflict) =>
      conflict
        .columns(['account', 'hour', 'slot', 'provider', 'domain', 'type', 'outcome'])
        .doUpdateSet({ events: sql`counters.events - 1` }),
    )
    .execute()
}

async function record(
  tx: Transaction<Tables>,
  events: readonly HeraldEvent[],
  settings: LedgerSettings,
): Promise<void> {
  if (events.length === 0) return
  const { text, values } = statementsFor(settings)(await deliveryRowsOf(events))
  await tx.executeQuery(CompiledQuery.raw(text, [...values]))
}

/** Statuses only rise: where an event fell away or became another, they are worked out from all that are left. */
async function foldAnew(tx: Transaction<Tables>, messages: readonly string[]): Promise<void> {
  if (messages.length === 0) return
  await tx.deleteFrom('statuses').where('message_key', 'in', messages).execute()
  const rows = await tx
    .selectFrom('events')
    .select(['event', 'raw'])
    .where('message_key', 'in', messages)
    .orderBy('tx')
    .orderBy('ordinal')
    .execute()
  const folded = new Map<string, Status>()
  for (const row of rows) {
    const status = statusOfRow(eventOf({ ...row, raw: null }))
    if (status === undefined) continue
    const key = `${status.message_key} ${status.who_key}`
    folded.set(key, higher(folded.get(key), status))
  }
  if (folded.size > 0)
    await tx
      .insertInto('statuses')
      .values([...folded.values()])
      .execute()
}

type Status = Tables['statuses']

function statusOfRow(event: HeraldEvent): Status | undefined {
  const row = eventRowOf(event, 0, false)
  const news: NewsRow = newsRowOf(event, row)
  const { message, recipient, status, reference, subject, who_key } = news
  if (who_key === null || row.message_key === null || message === null) return undefined
  const { provider, account, message_key } = row
  const since = event.occurredAt
  return {
    message_key,
    who_key,
    provider,
    account,
    message,
    recipient,
    status,
    since,
    reference,
    subject,
  }
}

function higher(known: Status | undefined, next: Status): Status {
  if (known === undefined) return next
  const isFirst =
    rankOf(next) > rankOf(known) || (rankOf(next) === rankOf(known) && next.since < known.since)
  const winner = isFirst ? next : known
  return {
    ...winner,
    reference: known.reference ?? next.reference,
    subject: known.subject ?? next.subject,
  }
}

function rankOf({ status }: Status): number {
  return messageStatuses.indexOf(status as (typeof messageStatuses)[number])
}

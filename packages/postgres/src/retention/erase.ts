import { addressKey, MailheraldError, type Queue } from '@mailherald/core'
import { sql, type Transaction } from 'kysely'
import { databaseOf, type Database, type DatabaseLocation } from '../database.js'
import { erasedAddress } from '../erased-address.js'
import { keyOf } from '../keys.js'
import type { Tables } from '../tables.js'
import { inBatches, type BatchOptions, type Step } from './in-batches.js'
import { forgetMentions, forgetStatuses } from './prune.js'

/** How to erase a person. */
export interface EraseOptions extends BatchOptions {
  /** Where handled jobs and dead letters of the person are erased as well. */
  readonly queues?: readonly Pick<Queue, 'erase'>[]
}

/** What was erased. */
export interface Erased {
  /** Events that named the person, with everything that hangs on them. */
  readonly events: number
  /** Payloads of other events that named the person, too. */
  readonly raw: number
  /** Entries of the list of whom not to mail that are kept as a keyed hash. */
  readonly suppressions: number
  readonly jobs: number
}

/**
 * Removes a person everywhere. On the list of whom not to mail the address stays as a keyed hash, which says of an
 * address that you hold whether it is on the list, and tells nobody who was.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID` without an `erasureKey`; `ERR_LEDGER_UNAVAILABLE`: call it again
 */
export async function erase(
  location: DatabaseLocation & { readonly erasureKey: string | undefined },
  given: string,
  options: EraseOptions = {},
): Promise<Erased> {
  const { erasureKey } = location
  if (erasureKey === undefined) throw keyMissing()
  const address = addressKey(given)
  const db = databaseOf(location)
  const erased = { raw: 0 }
  const suppressions = await inBatches({}, () => hashEntries(db, address, erasureKey))
  const events = await inBatches(options, async (limit) => {
    const step = await eraseEvents(db, address, limit)
    erased.raw += step.raw
    return step
  })
  let jobs = 0
  for (const queue of options.queues ?? []) jobs += (await queue.erase?.(address)) ?? 0
  return { events, raw: erased.raw, suppressions, jobs }
}

function keyMissing(): MailheraldError {
  const message =
    'erase: give postgresLedger an "erasureKey" first: under it the list of whom not to mail remembers who was erased.'
  return new MailheraldError('ERR_OPTION_INVALID', message, { details: { option: 'erasureKey' } })
}

/** Both tables of the list, once: an address has few entries. */
function hashEntries(db: Database, address: string, erasureKey: string): Promise<Step> {
  const from = keyOf(address)
  const hashed = erasedAddress(address, erasureKey)
  const to = keyOf(hashed)
  return db.transaction().execute(async (tx) => {
    const entries = await tx
      .deleteFrom('suppressions')
      .where('address_key', '=', from)
      .returningAll()
      .execute()
    for (const entry of entries) {
      await tx
        .insertInto('suppressions')
        .values({ ...entry, address_key: to, address: hashed })
        .onConflict((conflict) =>
          conflict.columns(['address_key', 'entry_key']).doUpdateSet({
            added_at: sql`greatest(suppressions.added_at, excluded.added_at)`,
            removed_at: sql`greatest(suppressions.removed_at, excluded.removed_at)`,
            since: sql`least(suppressions.since, excluded.since)`,
          }),
        )
        .execute()
    }
    const removals = await tx
      .deleteFrom('removals')
      .where('address_key', '=', from)
      .returningAll()
      .execute()
    for (const removal of removals) {
      await tx
        .insertInto('removals')
        .values({ ...removal, address_key: to })
        .onConflict((conflict) =>
          conflict
            .columns(['address_key', 'target_key'])
            .doUpdateSet({ at: sql`greatest(removals.at, excluded.at)` }),
        )
        .execute()
    }
    return { seen: 0, changed: entries.length }
  })
}

interface ErasingStep extends Step {
  readonly raw: number
}

function eraseEvents(db: Database, address: string, limit: number): Promise<ErasingStep> {
  const key = keyOf(address)
  return db.transaction().execute(async (tx) => {
    const named = await tx
      .selectFrom('events')
      .select('key')
      .where('recipient_key', '=', key)
      .union(tx.selectFrom('mentions').select('event_key as key').where('address_key', '=', key))
      .limit(limit)
      .execute()
    const keys = named.map((row) => row.key)
    const deleted = await deleteEvents(tx, keys)
    await forgetMentions(tx, keys)
    await deleteDeliveries(
      tx,
      deleted.map((row) => row.tx),
    )
    const messages = deleted.flatMap((row) => row.message_key ?? [])
    const others = await eraseBeside(tx, messages, address)
    await tx
      .deleteFrom('statuses')
      .where(sql<boolean>`message_key = any(${sql.val(messages)}::uuid[])`)
      .where('recipient', '=', address)
      .execute()
    await forgetStatuses(tx, messages)
    return { seen: keys.length, changed: deleted.length + others.events, raw: others.raw }
  })
}

function deleteEvents(tx: Transaction<Tables>, keys: readonly string[]) {
  return tx
    .deleteFrom('events')
    .where(sql<boolean>`key = any(${sql.val(keys)}::uuid[])`)
    .returning(['key', 'message_key', 'tx'])
    .execute()
}

/** A body has the events of others as well: it goes as a whole. */
async function deleteDeliveries(tx: Transaction<Tables>, txs: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('deliveries')
    .where(sql<boolean>`tx = any(${sql.val(txs)}::bigint[])`)
    .execute()
}

/** Other events of the same messages: some providers tell every recipient of all others. */
async function eraseBeside(
  tx: Transaction<Tables>,
  messages: readonly string[],
  address: string,
): Promise<{ readonly events: number; readonly raw: number }> {
  const beside = sql<boolean>`message_key = any(${sql.val(messages)}::uuid[])`
  const names = (column: 'event' | 'raw') =>
    sql<boolean>`position(${address}::text in lower(${sql.ref(column)})) > 0`
  const events = await tx
    .deleteFrom('events')
    .where(beside)
    .where(names('event'))
    .returning(['key', 'tx'])
    .execute()
  await forgetMentions(
    tx,
    events.map(({ key }) => key),
  )
  const raw = await tx
    .updateTable('events')
    .set({ raw: null })
    .where(beside)
    .where(names('raw'))
    .returning('tx')
    .execute()
  await deleteDeliveries(
    tx,
    [...events, ...raw].map((row) => row.tx),
  )
  return { events: events.length, raw: raw.length }
}

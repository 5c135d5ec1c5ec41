import { MailheraldError, type Queue } from '@mailherald/core'
import { sql, type Transaction } from 'kysely'
import { databaseOf, type Database, type DatabaseLocation } from '../database.js'
import { forgetFinished } from '../idempotency/forget-finished.js'
import type { Tables } from '../tables.js'
import { inBatches, type BatchOptions, type Step } from './in-batches.js'

/** What to forget by its age. What is not named is kept. */
export interface PruneOptions extends BatchOptions {
  /**
   * Events that were recorded before, and how far their messages had come. Numbers and the list of whom not to mail
   * stay: they name nobody, or are needed.
   */
  readonly events?: Date
  /** Payloads of the providers (`raw`) that were recorded before. Their events stay. */
  readonly raw?: Date
  /** Deliveries as they came that were recorded before. */
  readonly bytes?: Date
  /** Which handlers had finished and which effects were applied before: keep it for longer than anybody tries again. */
  readonly finished?: Date
  /** Their handled jobs and dead letters obey `events` and `raw`: they hold both. */
  readonly queues?: readonly Pick<Queue, 'prune'>[]
}

/** How many were forgotten. */
export interface Pruned {
  readonly events: number
  readonly raw: number
  readonly bytes: number
  readonly finished: number
  readonly jobs: number
}

/**
 * Forgets by age, in batches that lock nothing for long. Run it once a day, anywhere; two at a time do no harm.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`, `ERR_LEDGER_UNAVAILABLE`; what is forgotten by then stays forgotten
 */
export async function prune(location: DatabaseLocation, options: PruneOptions): Promise<Pruned> {
  const { events, raw, bytes, finished, queues = [] } = options
  for (const option of ['events', 'raw', 'bytes', 'finished'] as const)
    check(option, options[option])
  const db = databaseOf(location)
  const batched = (before: Date | undefined, step: (limit: number) => Promise<Step>) =>
    before === undefined ? 0 : inBatches(options, step)
  const pruned = {
    bytes: await batched(bytes, (limit) => pruneBytes(db, { before: bytes as Date, limit })),
    raw: await batched(raw, (limit) => pruneRaw(db, { before: raw as Date, limit })),
    events: await batched(events, (limit) => pruneEvents(db, { before: events as Date, limit })),
    finished: 0,
    jobs: 0,
  }
  if (finished !== undefined) {
    const { tasks, effects } = await forgetFinished({ ...location, before: finished })
    pruned.finished = tasks + effects
  }
  const jobsBefore = Math.max(+(events ?? 0), +(raw ?? 0))
  for (const queue of jobsBefore > 0 ? queues : []) {
    pruned.jobs += (await queue.prune?.(new Date(jobsBefore))) ?? 0
  }
  return pruned
}

function check(option: string, before: Date | undefined): void {
  if (before === undefined || (before instanceof Date && !Number.isNaN(+before))) return
  throw new MailheraldError('ERR_OPTION_INVALID', `prune: "${option}" must be a Date.`, {
    details: { option },
  })
}

interface Batch {
  readonly before: Date
  readonly limit: number
}

// Rows are in the order in which they were recorded: those at the beginning are the oldest, and need no index of ages.

function pruneEvents(db: Database, { before, limit }: Batch): Promise<Step> {
  return db.transaction().execute(async (tx) => {
    const oldest = tx.selectFrom('events').select(['tx', 'ordinal', 'recorded_at'])
    const first = oldest.orderBy('tx').orderBy('ordinal').limit(limit)
    const deleted = await tx
      .deleteFrom('events')
      .using(first.as('first'))
      .whereRef('events.tx', '=', 'first.tx')
      .whereRef('events.ordinal', '=', 'first.ordinal')
      .where('first.recorded_at', '<', before)
      .returning(['key', 'message_key'])
      .execute()
    await forgetMentions(
      tx,
      deleted.map(({ key }) => key),
    )
    await forgetStatuses(
      tx,
      deleted.map(({ message_key: key }) => key),
    )
    return { seen: deleted.length, changed: deleted.length }
  })
}

/** Deletes what mentions say of events that are gone. */
export async function forgetMentions(
  tx: Transaction<Tables>,
  keys: readonly string[],
): Promise<void> {
  await tx.deleteFrom('mentions').where('event_key', 'in', lists(keys)).execute()
}

/** Deletes the statuses of messages of which no event is left. */
export async function forgetStatuses(
  tx: Transaction<Tables>,
  messages: readonly (string | null)[],
): Promise<void> {
  const keys = [...new Set(messages.filter((key) => key !== null))]
  await tx
    .deleteFrom('statuses')
    .where('message_key', 'in', lists(keys))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('events')
            .select('events.tx')
            .whereRef('events.message_key', '=', 'statuses.message_key'),
        ),
      ),
    )
    .execute()
}

/** So that a list of none is a list, too. */
function lists(keys: readonly string[]) {
  return sql<string>`(select unnest(${sql.val(keys)}::uuid[]))`
}

const rawMark = 'raw'

function pruneRaw(db: Database, { before, limit }: Batch): Promise<Step> {
  return db.transaction().execute(async (tx) => {
    const mark = await tx
      .selectFrom('marks')
      .select(['tx', 'ordinal'])
      .where('name', '=', rawMark)
      .forUpdate()
      .executeTakeFirst()
    const { tx: from, ordinal } = mark ?? { tx: '-1', ordinal: 0 }
    const next = await tx
      .selectFrom('events')
      .select(['tx', 'ordinal', 'recorded_at'])
      .where(sql<boolean>`(tx, ordinal) > (${from}::bigint, ${ordinal}::integer)`)
      .orderBy('tx')
      .orderBy('ordinal')
      .limit(limit)
      .execute()
    const old = next.filter(({ recorded_at: recorded }) => recorded < before)
    const last = old.at(-1)
    if (last === undefined) return { seen: 0, changed: 0 }
    const { numUpdatedRows } = await tx
      .updateTable('events')
      .set({ raw: null })
      .where(
        sql<boolean>`(tx, ordinal) > (${from}::bigint, ${ordinal}::integer) and (tx, ordinal) <= (${last.tx}::bigint, ${last.ordinal}::integer)`,
      )
      .where('raw', 'is not', null)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('marks')
      .values({ name: rawMark, tx: last.tx, ordinal: last.ordinal })
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet({ tx: last.tx, ordinal: last.ordinal }),
      )
      .execute()
    return { seen: old.length, changed: Number(numUpdatedRows) }
  })
}

async function pruneBytes(db: Database, { before, limit }: Batch): Promise<Step> {
  const first = db.selectFrom('deliveries').select(['tx', 'recorded_at']).orderBy('tx').limit(limit)
  const { numDeletedRows } = await db
    .deleteFrom('deliveries')
    .using(first.as('first'))
    .whereRef('deliveries.tx', '=', 'first.tx')
    .where('first.recorded_at', '<', before)
    .executeTakeFirstOrThrow()
  const deleted = Number(numDeletedRows)
  return { seen: deleted, changed: deleted }
}

import type { Herald, HeraldEvent } from '@mailherald/core'
import { databaseOf, type Database } from '../database.js'
import { ledgerUnavailable } from '../database-error.js'
import type { LedgerSettings } from '../options.js'
import { keyOf } from '../keys.js'
import { applyChanges } from './apply.js'
import { changesBetween, type ChangedEvent } from './compare.js'
import { bodyOf, headersOf } from '../kept/kept-delivery.js'
import { eventOf } from '../read/stored-event.js'

/** Which deliveries are read again, and whether it counts. */
export interface RenormalizeOptions {
  /** With the providers and accounts that delivered. Its handlers are not called. */
  readonly herald: Pick<Herald, 'normalize'>
  /** @defaultValue all of them */
  readonly provider?: string
  /** By when they were recorded. */
  readonly since?: Date
  /**
   * Whether events, statuses and numbers become what is read now. Of the list of whom not to mail nothing is taken off:
   * the report has the events to look at.
   *
   * @defaultValue false: it only says what would change
   */
  readonly apply?: boolean
  /** Called with every event that is read in another way. */
  readonly onChange?: (change: ChangedEvent) => void
}

/** What came of reading old deliveries again. */
export interface Renormalized {
  readonly deliveries: number
  /** Those that no configured provider can read any more. They stay as they are. */
  readonly unreadable: number
  readonly events: number
  /** Events that are read in another way. */
  readonly changed: number
  /** Events that were not read before. */
  readonly added: number
  /** Events that are not read any more. */
  readonly gone: number
  /** The first 100 of all three. */
  readonly examples: readonly ChangedEvent[]
}

type Kept = Awaited<ReturnType<typeof nextDelivery>>

const mostExamples = 100

/**
 * Runs deliveries that were kept as they came (`keepDeliveries`) through the mapping of this version.
 *
 * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`; what was applied by then stays
 */
export async function renormalize(
  settings: LedgerSettings,
  options: RenormalizeOptions,
): Promise<Renormalized> {
  const db = databaseOf(settings)
  const sum = { deliveries: 0, unreadable: 0, events: 0, changed: 0, added: 0, gone: 0 }
  const examples: ChangedEvent[] = []
  let after = '-1'
  for (;;) {
    const kept = await asked(() => nextDelivery(db, after, options))
    if (kept === undefined) return { ...sum, examples }
    after = kept.tx
    sum.deliveries++
    const made = await readAgain(kept, options)
    if (made === undefined) {
      sum.unreadable++
      continue
    }
    const changes = await asked(() => changesOf(db, kept.tx, made))
    sum.events += made.length
    for (const change of changes) {
      sum[kindOf(change)]++
      if (examples.length < mostExamples) examples.push(change)
      options.onChange?.(change)
    }
    if (options.apply === true && changes.length > 0) {
      await asked(() => applyChanges(settings, changes))
    }
  }
}

function kindOf({ before, after }: ChangedEvent): 'changed' | 'added' | 'gone' {
  if (before === undefined) return 'added'
  return after === undefined ? 'gone' : 'changed'
}

function nextDelivery(db: Database, after: string, { provider, since }: RenormalizeOptions) {
  let query = db.selectFrom('deliveries').selectAll().where('tx', '>', after)
  if (provider !== undefined) query = query.where('provider', '=', provider)
  if (since !== undefined) query = query.where('recorded_at', '>=', since)
  return query.orderBy('tx').limit(1).executeTakeFirst()
}

async function readAgain(
  kept: NonNullable<Kept>,
  { herald }: RenormalizeOptions,
): Promise<readonly HeraldEvent[] | undefined> {
  const { provider, account, authenticity, headers, body, received_at: receivedAt } = kept
  const how = {
    ...(account !== null && { account }),
    authenticity: authenticity as 'signed',
    headers: headersOf(headers),
    receivedAt,
  }
  try {
    return await herald.normalize(provider, await bodyOf(body), how)
  } catch {
    return undefined
  }
}

/** An event of the delivery that came before with another one is not compared: it belongs to that. */
async function changesOf(
  db: Database,
  tx: string,
  made: readonly HeraldEvent[],
): Promise<readonly ChangedEvent[]> {
  const rows = await db.selectFrom('events').select(['event', 'raw']).where('tx', '=', tx).execute()
  const changes = changesBetween(rows.map(eventOf), made)
  const added = changes.filter(({ before }) => before === undefined)
  if (added.length === 0) return changes
  const keys = added.flatMap(({ after }) => (after === undefined ? [] : [keyOf(after.id)]))
  const elsewhere = await db.selectFrom('events').select('key').where('key', 'in', keys).execute()
  const known = new Set(elsewhere.map(({ key }) => key))
  return changes.filter(
    ({ before, after }) =>
      before !== undefined || after === undefined || !known.has(keyOf(after.id)),
  )
}

async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw ledgerUnavailable(cause)
  }
}

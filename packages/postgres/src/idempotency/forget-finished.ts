import type { DatabaseLocation } from '../database.js'
import { ledgerUnavailable } from '../database-error.js'
import { effectsOf } from '../effects/mark.js'
import { checkedLocation, invalid } from '../options.js'
import { deleteEffects, deleteTasks, type Batch, type Deletion } from './delete-finished.js'
import { tasksOf } from './tasks-table.js'

/** What to forget, and where. */
export interface ForgetOptions extends DatabaseLocation {
  /** Younger ones are kept. */
  readonly before: Date
  /**
   * How many rows are deleted at a time.
   *
   * @defaultValue 1,000
   */
  readonly batchSize?: number
}

/** How many were forgotten. */
export interface Forgotten {
  readonly tasks: number
  readonly effects: number
}

const caller = 'forgetFinished'

/**
 * Forgets which handlers had finished and which effects were applied before. An event that comes once more after
 * that is handled as a new one: keep them for longer than providers and queues try again.
 *
 * Each batch is a statement of its own, and skips what others are at. A task that is being worked on stays.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`; `ERR_LEDGER_UNAVAILABLE`: what is deleted by then stays deleted
 */
export async function forgetFinished(options: ForgetOptions): Promise<Forgotten> {
  const location = checkedLocation(caller, options)
  const batch = batchOf(options)
  const tasks = tasksOf(location)
  const effects = effectsOf(location)
  return {
    tasks: await inBatches(batch.limit, () => deleteTasks(tasks, batch)),
    effects: await inBatches(batch.limit, () => deleteEffects(effects, batch)),
  }
}

function batchOf({ before, batchSize = 1000 }: ForgetOptions): Batch {
  if (!(before instanceof Date) || Number.isNaN(+before)) throw invalid(caller, 'before', 'a Date')
  // What ends while this runs is left for the next time.
  const until = new Date(Math.min(+before, Date.now()))
  return { before: until, limit: Math.max(1, Math.floor(batchSize)) }
}

async function inBatches(limit: number, deletion: () => Deletion): Promise<number> {
  for (let deleted = 0; ;) {
    const { numDeletedRows } = await deletion().executeTakeFirst().catch(unavailable)
    deleted += Number(numDeletedRows)
    if (numDeletedRows < limit) return deleted
  }
}

function unavailable(cause: unknown): never {
  throw ledgerUnavailable(cause)
}

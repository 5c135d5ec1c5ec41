import { sql, type CompiledQuery, type Kysely } from 'kysely'
import type { EffectsTable } from '../effects/mark.js'
import type { TasksTable } from './tasks-table.js'

/** Which rows, and at most how many. */
export interface Batch {
  readonly before: Date
  readonly limit: number
}

/** A statement that tells how many rows it deleted. */
export interface Deletion {
  compile(): CompiledQuery
  executeTakeFirst(): Promise<{ readonly numDeletedRows: bigint }>
}

/** Deletes tasks that ended before, however they ended. */
export function deleteTasks(
  tasks: Kysely<{ tasks: TasksTable }>,
  { before, limit }: Batch,
): Deletion {
  const old = tasks
    .selectFrom('tasks')
    .select(sql`ctid`.as('place'))
    // This is what the index knows; no task ends before it begins.
    .where('begun_at', '<', before)
    // A lease that lasts is kept, whatever the clock of the caller says.
    .where('ended_at', '<', sql<Date>`least(${before}::timestamptz, clock_timestamp())`)
    .orderBy('begun_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
  return tasks.deleteFrom('tasks').where(sql<boolean>`ctid = any(array(${old}))`)
}

/** Deletes the marks of effects that were applied before. */
export function deleteEffects(
  effects: Kysely<{ effects: EffectsTable }>,
  { before, limit }: Batch,
): Deletion {
  const old = effects
    .selectFrom('effects')
    .select(sql`ctid`.as('place'))
    .where('done_at', '<', before)
    .orderBy('done_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
  return effects.deleteFrom('effects').where(sql<boolean>`ctid = any(array(${old}))`)
}

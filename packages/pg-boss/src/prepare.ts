import { MailheraldError, type QueueSettings } from '@mailherald/core'
import type { PgBoss } from 'pg-boss'
import { queryOf } from './boss.js'
import type { Place } from './connection.js'
import { createTaskTable, hasTaskTable } from './statements/tasks.js'
import { hasCode } from './unavailable.js'

/** In milliseconds: how long finished work is recorded by default. */
export const week: number = 7 * 24 * 60 * 60 * 1000

// Of all policies the one that never lets two jobs of a key run at a time, and lets any number of them wait or be dead.
const policy = 'singleton'

/**
 * Makes the queue and the table of finished work, unless they are there.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID` where the queue or the schema is somebody else's
 */
export async function prepareQueue(
  boss: PgBoss,
  { name, schema }: Place,
  { retentionMs = week }: QueueSettings,
): Promise<void> {
  const deleteAfterSeconds = Math.max(1, Math.ceil(retentionMs / 1000))
  await boss.createQueue(name, { policy, deleteAfterSeconds })
  const query = queryOf(boss)
  const sql = `SELECT policy, deletion_seconds AS kept FROM ${schema}.queue WHERE name = $1`
  const [queue] = await query<{ readonly policy: string; readonly kept: number }>(sql, [name])
  if (queue === undefined) throw elsewhere(schema)
  if (queue.policy !== policy) throw taken(name, queue.policy)
  if (queue.kept !== deleteAfterSeconds) await boss.updateQueue(name, { deleteAfterSeconds })
  await makeTaskTable(boss, schema)
}

/** Makes the table of finished work, unless it is there. */
export async function makeTaskTable(boss: PgBoss, schema: string): Promise<void> {
  const query = queryOf(boss)
  const [{ exists } = { exists: false }] = await query<{ readonly exists: boolean }>(hasTaskTable, [
    `${schema}.mailherald_task`,
  ])
  if (exists) return
  try {
    await query(createTaskTable(schema), [])
  } catch (error) {
    // Another process makes it at the same time.
    if (!hasCode(error, '23505') && !hasCode(error, '42P07')) throw error
  }
}

function elsewhere(schema: string): MailheraldError {
  return new MailheraldError(
    'ERR_OPTION_INVALID',
    `The schema ${schema} is not that of the PgBoss that was passed: say in "schema" which one it uses.`,
    { details: { option: 'schema' } },
  )
}

function taken(name: string, other: string): MailheraldError {
  return new MailheraldError(
    'ERR_OPTION_INVALID',
    `There is a queue "${name}" with the policy ${other}, which Mailherald has not made: choose another "name".`,
    { details: { option: 'name', policy: other } },
  )
}

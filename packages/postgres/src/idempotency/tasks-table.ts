import type { Generated, Kysely } from 'kysely'
import { databaseOf, type DatabaseLocation } from '../database.js'

/** Which handler is at which event, or has finished it. */
export interface TasksTable {
  begun_at: Generated<Date>
  /** While it is reserved, when its lease ends. */
  ended_at: Date
  attempt: number
  event_id: string
  handler: string
  state: 'reserved' | 'released' | 'done'
  token: string
}

/** A query builder for the tasks. */
export function tasksOf(location: DatabaseLocation): Kysely<{ tasks: TasksTable }> {
  return databaseOf(location).withTables<{ tasks: TasksTable }>()
}

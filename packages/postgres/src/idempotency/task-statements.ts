import type { Task } from '@mailherald/core'
import { sql, type CompiledQuery, type Kysely } from 'kysely'
import type { TasksTable } from './tasks-table.js'

type Tasks = Kysely<{ tasks: TasksTable }>

/** Who wants it, and for how long. */
export interface Claim {
  readonly token: string
  readonly leaseMs: number
}

/**
 * Gives a row: `taken` with the attempt where the task was free, `done` where somebody has finished it. Anything else,
 * and no row, means that somebody is at it, or was when the statement began.
 */
export function reserveTask(tasks: Tasks, task: Task, { token, leaseMs }: Claim): CompiledQuery {
  const { eventId, handler } = task
  // By the clock of the server: those of the processes differ.
  const leaseEnd = sql<Date>`clock_timestamp() + ${leaseMs} * interval '1 millisecond'`
  const taken = tasks
    .insertInto('tasks')
    .values({
      event_id: eventId,
      handler,
      state: 'reserved',
      token,
      attempt: 1,
      ended_at: leaseEnd,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['event_id', 'handler'])
        .doUpdateSet((row) => ({
          state: 'reserved',
          token,
          attempt: row('tasks.attempt', '+', 1),
          ended_at: leaseEnd,
        }))
        .where('tasks.state', '<>', 'done')
        .where((row) =>
          row.or([
            row('tasks.state', '=', 'released'),
            row('tasks.ended_at', '<=', sql<Date>`clock_timestamp()`),
          ]),
        ),
    )
    .returning('attempt')
  return tasks
    .with('taken', () => taken)
    .selectFrom('taken')
    .select([sql<string>`'taken'`.as('state'), 'attempt'])
    .unionAll((query) =>
      query
        .selectFrom('tasks')
        .select(['state', 'attempt'])
        .where('event_id', '=', eventId)
        .where('handler', '=', handler)
        .where(({ not, exists, selectFrom }) => not(exists(selectFrom('taken').select('attempt')))),
    )
    .compile()
}

/** Who has it, and what becomes of it. */
export interface Ending {
  readonly token: string
  readonly state: 'done' | 'released'
}

/** Changes nothing where the token is not that of who has it. */
export function finishTask(tasks: Tasks, task: Task, { token, state }: Ending): CompiledQuery {
  return tasks
    .updateTable('tasks')
    .set({ state, ended_at: sql<Date>`clock_timestamp()` })
    .where('event_id', '=', task.eventId)
    .where('handler', '=', task.handler)
    .where('state', '=', 'reserved')
    .where('token', '=', token)
    .compile()
}

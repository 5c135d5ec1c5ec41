import type { Task } from '@mailherald/core'
import { tableIn } from '../database.js'
import type { OwnStatement } from '../transaction/connection.js'

/** Who wants it, and for how long. */
export interface Claim {
  readonly token: string
  readonly leaseMs: number
}

/** Who has it, and what becomes of it. */
export interface Ending {
  readonly token: string
  readonly state: 'done' | 'released'
}

/** The statements about the tasks of a schema. */
export interface TaskStatements {
  /**
   * Gives a row: `taken` with the attempt where the task was free, `done` where somebody has finished it. Anything else,
   * and no row, means that somebody is at it, or was when the statement began.
   */
  reserve(task: Task, claim: Claim): OwnStatement
  /** Changes nothing where the token is not that of who has it. */
  finish(task: Task, ending: Ending): OwnStatement
}

/** Writes the statements once: only their values differ. */
export function taskStatements(schema: string): TaskStatements {
  const tasks = tableIn(schema, 'tasks')
  const reserve = reserveSql(tasks)
  const finish = `update ${tasks} set state = $4, ended_at = clock_timestamp()
where event_id = $1 and handler = $2 and state = 'reserved' and token = $3`
  return {
    reserve: ({ eventId, handler }, { token, leaseMs }) => ({
      sql: reserve,
      parameters: [eventId, handler, token, leaseMs],
    }),
    finish: ({ eventId, handler }, { token, state }) => ({
      sql: finish,
      parameters: [eventId, handler, token, state],
    }),
  }
}

function reserveSql(tasks: string): string {
  // By the clock of the server: those of the processes differ.
  const leaseEnd = `clock_timestamp() + $4 * interval '1 millisecond'`
  return `with taken as (
  insert into ${tasks} as old (event_id, handler, state, token, attempt, ended_at)
  values ($1, $2, 'reserved', $3, 1, ${leaseEnd})
  on conflict (event_id, handler) do update
  set state = 'reserved', token = $3, attempt = old.attempt + 1, ended_at = ${leaseEnd}
  where old.state <> 'done' and (old.state = 'released' or old.ended_at <= clock_timestamp())
  returning attempt
)
select 'taken' as state, attempt from taken
union all
select state, attempt from ${tasks}
where event_id = $1 and handler = $2 and not exists (select from taken)`
}

/** Whether there is a table of finished work: $1 is its name. */
export const hasTaskTable = `SELECT to_regclass($1) IS NOT NULL AS exists`

/** Which handler has finished which event of which queue. An end of the lease in the past: released. */
export function createTaskTable(schema: string): string {
  return `
CREATE TABLE IF NOT EXISTS ${schema}.mailherald_task (
  queue text NOT NULL, event_id text NOT NULL, handler text NOT NULL,
  token text NOT NULL, attempt integer NOT NULL, is_done boolean NOT NULL DEFAULT false,
  leased_until timestamptz NOT NULL, kept_until timestamptz NOT NULL,
  PRIMARY KEY (queue, event_id, handler)
) WITH (fillfactor = 80);
CREATE INDEX IF NOT EXISTS mailherald_task_kept ON ${schema}.mailherald_task (queue, kept_until)`
}

/**
 * Reserves the task $2, $3 of queue $1 with the token $4 for $5 milliseconds; it is recorded for $6. One row: `attempt`, if it
 * is reserved; else whether it is done. No row: another process has inserted it just now.
 */
export function reserveTask(schema: string): string {
  return `
WITH taken AS (
  INSERT INTO ${schema}.mailherald_task AS task
    (queue, event_id, handler, token, attempt, leased_until, kept_until)
  VALUES ($1, $2, $3, $4, 1, now() + $5 * interval '1 millisecond', now() + $6 * interval '1 millisecond')
  ON CONFLICT (queue, event_id, handler) DO UPDATE SET token = excluded.token,
    attempt = task.attempt + 1, leased_until = excluded.leased_until, kept_until = excluded.kept_until
  WHERE NOT task.is_done AND task.leased_until <= now()
  RETURNING attempt
)
SELECT attempt, false AS "isDone" FROM taken
UNION ALL SELECT NULL, is_done FROM ${schema}.mailherald_task
WHERE queue = $1 AND event_id = $2 AND handler = $3 AND NOT EXISTS (SELECT FROM taken)`
}

const isMine = `queue = $1 AND event_id = $2 AND handler = $3 AND token = $4 AND NOT is_done`

/** The task $2, $3 of queue $1 is done, if the token $4 holds it. */
export function finishTask(schema: string): string {
  return `UPDATE ${schema}.mailherald_task SET is_done = true WHERE ${isMine}`
}

/** It is to be reserved again. */
export function releaseTask(schema: string): string {
  return `UPDATE ${schema}.mailherald_task SET leased_until = '-infinity' WHERE ${isMine}`
}

/** Forgets at most $2 tasks of queue $1 that need not be recorded any longer. */
export function forgetTasks(schema: string): string {
  return `
DELETE FROM ${schema}.mailherald_task WHERE ctid = ANY(ARRAY(
  SELECT ctid FROM ${schema}.mailherald_task WHERE queue = $1 AND kept_until < now() LIMIT $2))
RETURNING 1`
}

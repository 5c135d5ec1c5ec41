import type { StoredJob } from '../stored-job.js'

/** A job that is dead. */
export interface DeadRow {
  readonly id: string
  readonly data: Partial<StoredJob> | null
  readonly attempts: number
  readonly reason: string | null
  readonly failedAt: Date
}

const crashes = `COALESCE((output->>'crashes')::int, 0)`

/** Those of type $2, or all where it is null. */
const isDead = `name = $1 AND state = 'failed' AND ($2::text IS NULL OR data->>'type' = $2)`

const dead = (schema: string): string => `
SELECT id, data, GREATEST(retry_count + 1 - ${crashes}, 0) AS attempts,
  COALESCE(output->>'message', output::text) AS reason, completed_on AS "failedAt"
FROM ${schema}.job`

/** How many are dead. */
export function countDead(schema: string): string {
  return `SELECT count(*)::int AS count FROM ${schema}.job WHERE ${isDead}`
}

/** From $3 on, at most $4, the oldest first. */
export function listDead(schema: string): string {
  return `${dead(schema)} WHERE ${isDead} ORDER BY completed_on, id OFFSET $3 LIMIT $4`
}

/** The job $2. */
export function getDead(schema: string): string {
  return `${dead(schema)} WHERE name = $1 AND state = 'failed' AND id = $2`
}

const place = `COALESCE((data->>'place')::int, 0) AS place`

/** At most $4 of those that were dead at $3. */
const some = (schema: string): string => `
  SELECT id, created_on, ${place} FROM ${schema}.job WHERE ${isDead} AND completed_on <= $3
  ORDER BY completed_on, id LIMIT $4 FOR UPDATE SKIP LOCKED`

/** Lets `those` wait as if they had just been stored, in the order in which they were. */
const replay = (schema: string): string => `
ranked AS MATERIALIZED (
  SELECT id, row_number() OVER (ORDER BY created_on, place) AS nth FROM those
)
UPDATE ${schema}.job job SET state = 'created', retry_count = 0,
  retry_limit = retry_limit - ${crashes}, output = NULL,
  created_on = now() + nth * interval '1 microsecond', start_after = now(),
  started_on = NULL, completed_on = NULL
FROM ranked WHERE job.name = $1 AND job.id = ranked.id
RETURNING job.id`

/** Lets the job $2 wait again. */
export function replayDead(schema: string): string {
  return `
WITH those AS MATERIALIZED (
  SELECT id, created_on, ${place} FROM ${schema}.job
  WHERE name = $1 AND id = $2 AND state = 'failed' FOR UPDATE
), ${replay(schema)}`
}

/** Lets some wait again. */
export function replaySome(schema: string): string {
  return `WITH those AS MATERIALIZED (${some(schema)}), ${replay(schema)}`
}

/** Deletes the job $2. */
export function dropDead(schema: string): string {
  return `DELETE FROM ${schema}.job WHERE name = $1 AND id = $2 AND state = 'failed' RETURNING id`
}

/** Deletes some. */
export function dropSome(schema: string): string {
  return `
WITH those AS MATERIALIZED (${some(schema)})
DELETE FROM ${schema}.job WHERE name = $1 AND id IN (SELECT id FROM those) RETURNING id`
}

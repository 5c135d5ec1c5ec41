import type { StoredJob } from '../stored-job.js'

/** A job that was looked at: with its content where it is over and may name the address. */
export interface LookedAt {
  readonly id: string
  readonly data: StoredJob | null
}

const isOver = `state IN ('completed', 'failed')`

/**
 * The next $3 jobs after $2, whatever they are, so that each statement is short. The content only of those in which $4 is
 * written, in ASCII's lower case.
 */
export function lookAt(schema: string): string {
  return `
WITH page AS MATERIALIZED (
  SELECT id, state, data FROM ${schema}.job WHERE name = $1 AND id > $2::uuid ORDER BY id LIMIT $3
)
SELECT id, CASE WHEN ${isOver} AND strpos(lower((data->>'job') COLLATE "C"), $4) > 0 THEN data END AS data
FROM page ORDER BY id`
}

/** Deletes those of $2 that are over. */
export function deleteOver(schema: string): string {
  return `
DELETE FROM ${schema}.job WHERE name = $1 AND id = ANY($2::uuid[]) AND ${isOver} RETURNING id`
}

/** Deletes at most $3 that were over before $2. */
export function pruneOver(schema: string): string {
  return `
DELETE FROM ${schema}.job WHERE name = $1 AND id IN (
  SELECT id FROM ${schema}.job WHERE name = $1 AND ${isOver} AND completed_on < $2 LIMIT $3)
RETURNING id`
}

import type { StoredJob } from '../stored-job.js'

/** A job in a worker's hands. */
export interface ClaimedJob {
  readonly id: string
  readonly data: Partial<StoredJob> | null
  /** How often it was tried before. Another worker that takes it over has another number here. */
  readonly retryCount: number
}

/** One row of the claim: a job, or one that another of its message holds up. */
export interface ClaimRow extends ClaimedJob {
  readonly isHeld: boolean
}

/** Where the job stands among the unfinished ones of its message. */
const place = (job: string): string => `COALESCE((${job}.data->>'place')::int, 0)`

/** Whether `before` comes before `after`, of two jobs of one message. */
const isBefore = (before: string, after: string): string => `(
  ${before}.created_on < ${after}.created_on
  OR (${before}.created_on = ${after}.created_on AND ${place(before)} < ${place(after)}))`

/** Whether another job of its message is running, or comes before it. */
const isHeld = (schema: string, job: string): string => `(
  EXISTS (
    SELECT FROM ${schema}.job running
    WHERE running.name = $1 AND running.state = 'active' AND running.policy = 'singleton'
      AND COALESCE(running.singleton_key, '') = ${job}.singleton_key)
  OR EXISTS (
    SELECT FROM ${schema}.job earlier
    WHERE earlier.name = $1 AND earlier.state < 'active'
      AND earlier.singleton_key = ${job}.singleton_key AND ${isBefore('earlier', job)}))`

/**
 * Takes up to $2 jobs of the first $4 that are due. One that is not the first of its message is put off by $3 milliseconds: so
 * the next claim does not come across it again, however many wait. Two claims can take two jobs of one message at once where
 * one was stored meanwhile; then pg-boss's index for the policy `singleton` refuses the second (23505).
 */
export function claimJobs(schema: string): string {
  return `
WITH due AS MATERIALIZED (
  SELECT id, singleton_key, created_on, data FROM ${schema}.job job
  WHERE name = $1 AND state < 'active' AND NOT blocked AND start_after <= now()
  ORDER BY priority DESC, created_on LIMIT $4
  FOR UPDATE SKIP LOCKED
), held AS MATERIALIZED (
  SELECT id FROM due WHERE ${isHeld(schema, 'due')}
), put_off AS (
  UPDATE ${schema}.job job SET start_after = now() + $3 * interval '1 millisecond'
  FROM held WHERE job.name = $1 AND job.id = held.id
  RETURNING job.id
), taken AS (
  UPDATE ${schema}.job job SET state = 'active', started_on = now(), heartbeat_on = now(),
    retry_count = retry_count + (started_on IS NOT NULL)::int
  FROM (SELECT id FROM due WHERE id NOT IN (SELECT id FROM held) LIMIT $2) free
  WHERE job.name = $1 AND job.id = free.id
  RETURNING job.id, job.data, job.retry_count
)
SELECT id, data, retry_count AS "retryCount", false AS "isHeld" FROM taken
UNION ALL SELECT id, NULL, NULL, true FROM put_off`
}

/** Calls those of $2 again whose turn came while they were put off. */
export function callAgain(schema: string): string {
  return `
UPDATE ${schema}.job job SET start_after = now()
WHERE name = $1 AND id = ANY($2::uuid[]) AND state < 'active' AND NOT ${isHeld(schema, 'job')}`
}

/** Lets the next job of a message be taken at once: `ended` has the key of the message. */
export function callNext(schema: string): string {
  return `
UPDATE ${schema}.job SET start_after = now()
WHERE name = $1 AND state = 'created' AND start_after > now() AND id = (
  SELECT next.id FROM ${schema}.job next, ended
  WHERE next.name = $1 AND next.state < 'active' AND next.singleton_key = ended.singleton_key
  ORDER BY next.created_on, ${place('next')} LIMIT 1)`
}

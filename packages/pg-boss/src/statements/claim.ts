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

/** What a worker wants to have. Numbers go into the statement as they are. */
export interface ClaimOrders {
  readonly name: string
  /** At most so many jobs. */
  readonly most: number
  /** Of so many that are due. */
  readonly lookAt: number
  /** For how many milliseconds one is put off that has to wait for another one of its message. */
  readonly putOffMs: number
}

const place = (job: string): string => `COALESCE((${job}.data->>'place')::int, 0)`

/** Whether another job of its message is running, or comes before it. `job` has an `id`, `singleton_key`, `created_on` and `place`. */
const isHeld = (schema: string, job: string, queue: string): string => `(
  EXISTS (
    SELECT FROM ${schema}.job running
    WHERE running.name = ${queue} AND running.state = 'active' AND running.policy = 'singleton'
      AND COALESCE(running.singleton_key, '') = ${job}.singleton_key)
  OR EXISTS (
    SELECT FROM ${schema}.job earlier
    WHERE earlier.name = ${queue} AND earlier.state < 'active'
      AND earlier.singleton_key = ${job}.singleton_key
      AND (earlier.created_on < ${job}.created_on
        OR (earlier.created_on = ${job}.created_on AND ${place('earlier')} < ${job}.place))))`

/**
 * Takes jobs that are due. One that is not the first of its message is put off: so the next claim does not come across it again,
 * however many wait. Two claims can take two jobs of one message at once where one was stored meanwhile; then
 * pg-boss's index for the policy `singleton` refuses the second (23505).
 *
 * It is a text without parameters, because it is two statements: one transaction. Where PostgreSQL does not know
 * yet that the queue has become long, it would sort all of it for each claim instead of reading pg-boss's index.
 */
export function claimJobs(schema: string, { name, most, lookAt, putOffMs }: ClaimOrders): string {
  const queue = `'${name.replaceAll("'", "''")}'`
  return `
SET LOCAL enable_sort = off;
WITH due AS MATERIALIZED (
  SELECT id, singleton_key, created_on, ${place('job')} AS place FROM ${schema}.job job
  WHERE name = ${queue} AND state < 'active' AND NOT blocked AND start_after <= now()
  ORDER BY priority DESC, created_on LIMIT ${Number(lookAt)}
  FOR UPDATE SKIP LOCKED
), held AS MATERIALIZED (
  SELECT id FROM due WHERE ${isHeld(schema, 'due', queue)}
), put_off AS (
  UPDATE ${schema}.job job SET start_after = now() + ${Number(putOffMs)} * interval '1 millisecond'
  FROM held WHERE job.name = ${queue} AND job.id = held.id
  RETURNING job.id
), taken AS (
  UPDATE ${schema}.job job SET state = 'active', started_on = now(), heartbeat_on = now(),
    retry_count = retry_count + (started_on IS NOT NULL)::int
  FROM (SELECT id FROM due WHERE id NOT IN (SELECT id FROM held) LIMIT ${Number(most)}) free
  WHERE job.name = ${queue} AND job.id = free.id
  RETURNING job.id, job.data, job.retry_count
)
SELECT id, data, retry_count AS "retryCount", false AS "isHeld" FROM taken
UNION ALL SELECT id, NULL, NULL, true FROM put_off`
}

/** Calls those of $2 again whose turn came while they were put off. */
export function callAgain(schema: string): string {
  return `
WITH put_off AS MATERIALIZED (
  SELECT id, singleton_key, created_on, ${place('job')} AS place FROM ${schema}.job job
  WHERE name = $1 AND id = ANY($2::uuid[]) AND state < 'active'
)
UPDATE ${schema}.job job SET start_after = now()
FROM put_off WHERE job.name = $1 AND job.id = put_off.id AND job.state < 'active'
  AND NOT ${isHeld(schema, 'put_off', '$1')}`
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

import { callNext } from './claim.js'

// A worker that has lost a job to another one changes nothing: $1 queue, $2 job, $3 its attempt.
const isMine = `job.name = $1 AND job.id = $2 AND job.state = 'active' AND job.retry_count = $3`

/** The job is handled. From now on pg-boss counts how long it is kept. One row tells that it was still this worker's. */
export function completeJob(schema: string): string {
  return `
WITH ended AS (
  UPDATE ${schema}.job job SET state = 'completed', completed_on = now(), output = NULL,
    deletion_seconds = queue.deletion_seconds
  FROM ${schema}.queue queue WHERE queue.name = $1 AND ${isMine}
  RETURNING job.singleton_key
), called AS (${callNext(schema)})
SELECT 1 FROM ended`
}

/** Its handlers failed, as $4 says: it waits for $5 milliseconds, or is dead when its attempts are used up. */
export function failJob(schema: string): string {
  return `
WITH settled AS (
  UPDATE ${schema}.job job SET
    state = (CASE WHEN retry_count < retry_limit THEN 'retry' ELSE 'failed' END)::${schema}.job_state,
    completed_on = CASE WHEN retry_count < retry_limit THEN NULL ELSE now() END,
    start_after = now() + $5 * interval '1 millisecond',
    heartbeat_on = NULL,
    output = jsonb_build_object('message', $4::text, 'crashes', COALESCE(output->'crashes', '0'))
  WHERE ${isMine}
  RETURNING job.singleton_key, job.state
), ended AS (
  SELECT singleton_key FROM settled WHERE state = 'failed'
), called AS (${callNext(schema)})
SELECT 1 FROM settled`
}

/** It is tried again after $4 milliseconds, and this was no attempt. */
export function putOffJob(schema: string): string {
  return `
UPDATE ${schema}.job job SET state = 'retry', start_after = now() + $4 * interval '1 millisecond',
  started_on = NULL, heartbeat_on = NULL
WHERE ${isMine}
RETURNING 1`
}

/**
 * Takes over the jobs whose workers have given no sign for $2 milliseconds. They come back at different times, so that the one that
 * ended its worker does not take the others with it each time; after $3 deaths a job is dead itself.
 */
export function takeOverJobs(schema: string): string {
  const crashes = `COALESCE((output->>'crashes')::int, 0) + 1`
  return `
WITH lost AS (
  SELECT id, ${crashes} AS crashes FROM ${schema}.job
  WHERE name = $1 AND state = 'active' AND heartbeat_on < now() - $2 * interval '1 millisecond'
  LIMIT 1000 FOR UPDATE SKIP LOCKED
)
UPDATE ${schema}.job job SET
  state = (CASE WHEN crashes < $3 THEN 'retry' ELSE 'failed' END)::${schema}.job_state,
  completed_on = CASE WHEN crashes < $3 THEN NULL ELSE now() END,
  start_after = now() + random() * crashes * $2 * interval '1 millisecond',
  heartbeat_on = NULL,
  retry_limit = retry_limit + 1,
  output = jsonb_build_object('crashes', crashes, 'message',
    format('The worker that had it gave no more sign of life (%s of %s times).', crashes, $3::int))
FROM lost WHERE job.name = $1 AND job.id = lost.id`
}

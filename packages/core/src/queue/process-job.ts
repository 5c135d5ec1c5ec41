import { dispatchOne } from '../dispatch/dispatch.js'
import { MailheraldError } from '../errors.js'
import { isSettled, type EventOutcome, type Run } from '../dispatch/outcome.js'
import type { DispatchParts } from '../dispatch/parts.js'
import type { HeraldEvent } from '../events/event-map.js'
import { failureCode } from '../observe/failure-code.js'
import type { Moment } from '../observe/moment.js'
import { watchJob, withWatch, type Watch, type WatchParts } from '../observe/watch.js'
import type { Writable } from '../util/writable.js'
import { carrierOf, decodeJob } from './job-codec.js'
import type { JobOutcome } from './queue.js'
import { reasonOf } from './reason.js'

/** What handling a job needs. */
export type JobParts = DispatchParts & WatchParts

/**
 * Runs the handlers of a stored event that have not finished it.
 *
 * @throws {MailheraldError} `ERR_JOB_UNREADABLE`
 */
export async function processJob(data: unknown, parts: JobParts): Promise<JobOutcome> {
  const event = decodeJob(data)
  if (parts.observers.length === 0) return outcomeOf(await dispatchOne(event, undefined, parts))
  const watch = watchJob(event, carrierOf(data), parts)
  return watch.around(() => processWatched(event, withWatch(parts, watch)))
}

async function processWatched(
  event: HeraldEvent,
  parts: DispatchParts & { readonly watch: Watch },
): Promise<JobOutcome> {
  const { watch } = parts
  const { trace } = watch
  const facts = watch.factsOf(event)
  watch.tell({ trace, name: 'job-started', event: facts })
  const handled = await dispatchOne(event, undefined, parts)
  const outcome = outcomeOf(handled)
  const ended: Writable<Extract<Moment, { readonly name: 'job-ended' }>> = {
    trace,
    name: 'job-ended',
    event: facts,
    state: outcome.state,
    durationMs: watch.elapsedMs,
  }
  if (outcome.state === 'failed') ended.code = failureCode(handled.runs.find(isWhy)?.error)
  watch.tell(ended)
  return outcome
}

/** Whether it is of those for whom the job is to run again. */
function isWhy(run: Run): boolean {
  return !run.bestEffort && hasFailed(run)
}

/** How long to wait for another worker, or for a store, in milliseconds. */
export const shortDelay = 1000

function outcomeOf({ runs, error }: EventOutcome): JobOutcome {
  const open = runs.filter((run) => !run.bestEffort && !isSettled(run))
  if (open.length === 0) return { state: 'done' }
  if (error !== undefined && open.some(hasFailed)) {
    return { state: 'failed', error, reason: reasonOf(error) }
  }
  return { state: 'later', delayMs: Math.min(...open.map((run) => run.delayMs ?? shortDelay)) }
}

/** A handler that never ran, for want of the store, has not failed. */
function hasFailed({ state, error }: Run): boolean {
  return state === 'failed' && !MailheraldError.is(error, 'ERR_STORE_UNAVAILABLE')
}

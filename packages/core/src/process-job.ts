import type { VerifiedDelivery } from './delivery.js'
import { dispatchOne, type DispatchSettings, type EventOutcome } from './dispatch.js'
import { MailheraldError } from './errors.js'
import type { HeraldEvent } from './events/event-map.js'
import { isSettled, type Run } from './handler-run.js'
import { decodeJob } from './job-codec.js'
import type { JobOutcome } from './queue.js'

/**
 * Runs the handlers of a stored event that have not finished it.
 *
 * @throws {MailheraldError} `ERR_JOB_UNREADABLE`
 */
export async function processJob(data: unknown, settings: DispatchSettings): Promise<JobOutcome> {
  const event = decodeJob(data)
  return outcomeOf(await dispatchOne(event, deliveryOf(event), settings))
}

/** How long to wait for somebody who is at it, or for a store, in milliseconds. */
export const shortDelay = 1000

function outcomeOf({ runs, error }: EventOutcome): JobOutcome {
  const open = runs.filter((run) => !run.bestEffort && !isSettled(run))
  if (open.length === 0) return { state: 'done' }
  if (error !== undefined && open.some(hasFailed)) return { state: 'failed', error }
  return { state: 'later', delayMs: Math.min(...open.map((run) => run.delayMs ?? shortDelay)) }
}

/** A handler that never ran, for want of the store, has not failed. */
function hasFailed({ state, error }: Run): boolean {
  return state === 'failed' && !MailheraldError.is(error, 'ERR_STORE_UNAVAILABLE')
}

function deliveryOf(event: HeraldEvent): VerifiedDelivery {
  const { provider, account, receivedAt, authenticity } = event
  return {
    provider,
    ...(account !== undefined && { account }),
    method: 'POST',
    url: '',
    headers: {},
    body: new Uint8Array(),
    receivedAt,
    authenticity,
  } as unknown as VerifiedDelivery
}

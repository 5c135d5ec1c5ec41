import { MailheraldError } from '../errors.js'
import type { HeraldEvent } from '../events/event-map.js'
import { orderingKeyOf } from '../events/ordering-key.js'
import { collected } from '../util/collected.js'
import { inTime } from '../util/in-time.js'
import { encodeJob } from './job-codec.js'
import type { Carrier } from '../observe/moment.js'
import type { Watch } from '../observe/watch.js'
import type { Queue, QueueJob } from './queue.js'
import { Tally } from '../dispatch/tally.js'

/** How long storing may take, and who observes it. */
export interface EnqueueParts {
  readonly queueTimeoutMs: number
  readonly watch?: Watch
}

/**
 * Stores the events of one delivery, all or none.
 *
 * @throws {MailheraldError} `ERR_QUEUE_UNAVAILABLE`: nothing may be acknowledged
 */
export async function enqueue(
  events: Iterable<HeraldEvent>,
  queue: Queue,
  { queueTimeoutMs, watch }: EnqueueParts,
): Promise<Tally> {
  let jobs: readonly QueueJob[]
  let stored: true | undefined
  const begun = performance.now()
  const carrier = watch?.carrier()
  try {
    jobs = await collected(events, (event) => jobOf(event, carrier))
    stored = jobs.length === 0 || (await inTime(store(jobs, queue), queueTimeoutMs))
  } catch (cause) {
    throw unavailable('The queue could not store the events.', cause)
  }
  if (stored === undefined) {
    throw unavailable(`The queue did not store the events within ${queueTimeoutMs} ms.`)
  }
  if (jobs.length > 0) watch?.enqueued(jobs.length, performance.now() - begun)
  return new Tally(jobs.length)
}

async function store(jobs: readonly QueueJob[], queue: Queue): Promise<true> {
  await queue.enqueue(jobs)
  return true
}

function jobOf(event: HeraldEvent, carrier: Carrier | undefined): QueueJob {
  const { id, type } = event
  const orderingKey = orderingKeyOf(event)
  const data = encodeJob(event, carrier)
  return orderingKey === undefined ? { id, type, data } : { id, type, data, orderingKey }
}

function unavailable(message: string, cause?: unknown): MailheraldError {
  return new MailheraldError('ERR_QUEUE_UNAVAILABLE', message, { cause })
}

import type { VerifiedDelivery } from '../delivery.js'
import { MailheraldError } from '../errors.js'
import type { HeraldEvent } from '../events/event-map.js'
import { collected } from '../util/collected.js'
import { inTime } from '../util/in-time.js'
import type { Watch } from '../observe/watch.js'
import type { Ledger, Recording } from './ledger.js'

/** Where it is recorded, and how long that may take. */
export interface RecordParts {
  readonly ledger: Ledger
  readonly ledgerTimeoutMs: number
  readonly watch?: Watch | undefined
}

/**
 * The events of a delivery, once they are recorded.
 *
 * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`: nothing may be handled or acknowledged
 */
export async function record(
  events: Iterable<HeraldEvent>,
  delivery: VerifiedDelivery,
  { ledger, ledgerTimeoutMs, watch }: RecordParts,
): Promise<readonly HeraldEvent[]> {
  const all = await collected(events, (event) => event)
  if (all.length === 0) return all
  const begun = performance.now()
  const recorded = await inTime(recordAll({ events: all, delivery }, ledger), ledgerTimeoutMs)
  if (recorded !== undefined) {
    watch?.recorded(all.length, performance.now() - begun)
    return all
  }
  throw new MailheraldError(
    'ERR_LEDGER_UNAVAILABLE',
    `The ledger did not record the events within ${ledgerTimeoutMs} ms.`,
    { details: { reason: 'slow', ledgerTimeoutMs } },
  )
}

async function recordAll(recording: Recording, ledger: Ledger): Promise<true> {
  try {
    await ledger.record(recording)
  } catch (cause) {
    if (MailheraldError.is(cause, 'ERR_LEDGER_UNAVAILABLE')) throw cause
    const message = 'The ledger could not record the events.'
    throw new MailheraldError('ERR_LEDGER_UNAVAILABLE', message, { cause })
  }
  return true
}

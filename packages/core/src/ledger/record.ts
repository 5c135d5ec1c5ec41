import type { VerifiedDelivery } from '../delivery.js'
import { MailheraldError } from '../errors.js'
import type { HeraldEvent } from '../events/event-map.js'
import { collected } from '../util/collected.js'
import { inTime } from '../util/in-time.js'
import type { Ledger, Recording } from './ledger.js'

/** Where it is recorded, and how long that may take. */
export interface RecordParts {
  readonly ledger: Ledger
  readonly ledgerTimeoutMs: number
}

/**
 * The events of a delivery, once they are recorded.
 *
 * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`: nothing may be handled or acknowledged
 */
export async function record(
  events: Iterable<HeraldEvent>,
  delivery: VerifiedDelivery,
  { ledger, ledgerTimeoutMs }: RecordParts,
): Promise<readonly HeraldEvent[]> {
  const all = await collected(events, (event) => event)
  const recorded =
    all.length === 0 ||
    (await inTime(recordAll({ events: all, delivery }, ledger), ledgerTimeoutMs))
  if (recorded !== undefined) return all
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

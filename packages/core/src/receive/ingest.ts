import { vouchedFor, type DeliveryHeaders, type VerifiedDelivery } from '../delivery.js'
import { MailheraldError } from '../errors.js'
import type { Authenticity } from '../events/base.js'
import type { HeraldEvent } from '../events/event-map.js'
import type { DeliveryOutcome } from '../observe/moment.js'
import { watchDelivery, withWatch } from '../observe/watch.js'
import type { Provider } from '../provider.js'
import { eventsOf, handle, type HeraldParts } from './receive.js'

/** What is known of a payload that came another way than by webhook. */
export interface IngestOptions {
  readonly account?: string
  /** How the way it came proves where it is from: you vouch for it. */
  readonly authenticity: Authenticity
  /** By lower-case name, for providers that keep an event's id in a header. */
  readonly headers?: DeliveryHeaders
  /** @defaultValue now */
  readonly receivedAt?: Date
}

/** A payload from a trusted source. */
export interface Ingestion {
  readonly provider: string
  /** The bytes or text of a delivery's body, or the value of its JSON. */
  readonly payload: unknown
  readonly options: IngestOptions
}

/** Handles a payload as if it had been delivered and verified. */
export async function ingest(
  ingestion: Ingestion,
  parts: HeraldParts,
): Promise<readonly HeraldEvent[]> {
  const { provider, delivery } = arrivalOf(ingestion, parts)
  if (parts.observers.length === 0) return handleAll(provider, delivery, parts)
  const watch = watchDelivery(provider, parts)
  return watch.around(async () => {
    watch.tell({ trace: watch.trace, name: 'received' })
    try {
      return await handleAll(provider, delivery, withWatch(parts, watch))
    } catch (error) {
      if (MailheraldError.is(error)) watch.ended(outcomeOf(error), error.code)
      throw error
    } finally {
      watch.answered(undefined)
    }
  })
}

function outcomeOf({ code }: MailheraldError): DeliveryOutcome {
  return code === 'ERR_PAYLOAD_MALFORMED' || code === 'ERR_BODY_UNREADABLE' ? 'unreadable' : 'retry'
}

/** @throws {MailheraldError} where it is to be tried again, or nothing can be read */
async function handleAll(
  provider: Provider,
  delivery: VerifiedDelivery,
  parts: HeraldParts,
): Promise<readonly HeraldEvent[]> {
  const events = [...(await eventsOf(provider, delivery, parts))]
  const { wantsRetry, issues } = await handle(events, delivery, parts)
  parts.watch?.ended('accepted')
  if (wantsRetry) {
    throw new MailheraldError(
      'ERR_HANDLER_FAILED',
      'ingest: a handler failed, or is still running. Try again later: what is done is not done again.',
    )
  }
  if (issues !== undefined) {
    throw new MailheraldError(
      'ERR_PAYLOAD_MALFORMED',
      'ingest: nothing in the payload could be read.',
      { details: { issues } },
    )
  }
  return events
}

/** What a payload says, without any consequence. */
export async function normalize(
  ingestion: Ingestion,
  parts: HeraldParts,
): Promise<readonly HeraldEvent[]> {
  const { provider, delivery } = arrivalOf(ingestion, parts)
  return [...(await eventsOf(provider, delivery, parts))]
}

interface Arrival {
  readonly provider: Provider
  readonly delivery: VerifiedDelivery
}

/** @throws {MailheraldError} `ERR_PROVIDER_UNKNOWN` */
function arrivalOf({ provider: id, payload, options }: Ingestion, parts: HeraldParts): Arrival {
  const { account, authenticity, headers = {}, receivedAt = new Date(parts.now()) } = options
  const known = {
    provider: id,
    method: 'POST',
    url: '',
    headers,
    body: bytesOf(payload),
    receivedAt,
  }
  const delivery = vouchedFor(account === undefined ? known : { ...known, account }, authenticity)
  const provider = parts.providerFor(delivery)
  if (provider !== undefined) return { provider, delivery }
  const { details } = parts.unknownProvider(delivery)
  const message = `No provider "${id}" is configured: ${String(details.configured)}.`
  throw new MailheraldError('ERR_PROVIDER_UNKNOWN', message, { details })
}

function bytesOf(payload: unknown): Uint8Array {
  if (payload instanceof Uint8Array) return payload
  return Buffer.from(typeof payload === 'string' ? payload : (JSON.stringify(payload) ?? ''))
}

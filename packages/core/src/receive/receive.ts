import { acknowledge, failed, late } from './answer.js'
import type { IsAutomated } from '../normalize/automated.js'
import type { IncomingDelivery, Reply, VerifiedDelivery } from '../delivery.js'
import { dispatch } from '../dispatch/dispatch.js'
import type { DispatchParts } from '../dispatch/parts.js'
import { enqueue } from '../queue/enqueue.js'
import { enter, type EntryParts } from './enter.js'
import { MailheraldError } from '../errors.js'
import type { HeraldEvent } from '../events/event-map.js'
import type { Ledger } from '../ledger/ledger.js'
import { record } from '../ledger/record.js'
import { watchDelivery, withWatch, type WatchParts } from '../observe/watch.js'
import { inTime } from '../util/in-time.js'
import { andThen, isPromise, type MaybePromise } from '../util/maybe-promise.js'
import { normalizeItems } from '../normalize/normalize-items.js'
import type { HandshakeTools, Provider } from '../provider.js'
import type { Item } from '../read/item.js'
import { isRecord } from '../read/values.js'
import type { Queue } from '../queue/queue.js'
import type { Running } from '../util/in-flight.js'
import type { Tally } from '../dispatch/tally.js'

/** What the way of a delivery needs to know of the herald. */
export interface HeraldParts extends DispatchParts, EntryParts, WatchParts {
  readonly ledger?: Ledger
  readonly ledgerTimeoutMs: number
  readonly queueTimeoutMs: number
  readonly queue?: Queue
  readonly isAutomated?: IsAutomated | undefined
  readonly running: Running
  providerFor(delivery: IncomingDelivery): Provider | undefined
  unknownProvider(delivery: IncomingDelivery): MailheraldError
}

/** The way of a delivery, from the request to the answer. Never throws. */
export function receive(incoming: IncomingDelivery, parts: HeraldParts): Promise<Reply> {
  const provider = parts.providerFor(incoming)
  if (parts.observers.length === 0) return pass(incoming, provider, parts)
  const watch = watchDelivery(provider, parts)
  return watch.around(async () => {
    watch.tell({ trace: watch.trace, name: 'received' })
    const reply = await pass(incoming, provider, withWatch(parts, watch))
    watch.answered(reply)
    return reply
  })
}

async function pass(
  incoming: IncomingDelivery,
  provider: Provider | undefined,
  parts: HeraldParts,
): Promise<Reply> {
  const share = parts.bodies.open()
  parts.running.begin()
  try {
    if (provider === undefined) throw parts.unknownProvider(incoming)
    const entered = enter({ provider, incoming, share }, parts)
    const delivery = isPromise(entered) ? await entered : entered
    if ('status' in delivery) return delivery
    const confirming = provider.handshake?.confirm?.(delivery, toolsOf(parts))
    const confirmation = confirming && (await confirming)
    if (confirmation !== undefined) return confirmation
    const handled = inDeadline(readAndHandle(provider, delivery, parts), parts)
    const tally = isPromise(handled) ? await handled : handled
    return tally === undefined
      ? late(provider, delivery, parts)
      : acknowledge(provider, tally, parts)
  } catch (error) {
    return failed(error, provider, parts)
  } finally {
    share.close()
    parts.running.end()
  }
}

function readAndHandle(
  provider: Provider,
  delivery: VerifiedDelivery,
  parts: HeraldParts,
): MaybePromise<Tally> {
  const events = eventsOf(provider, delivery, parts)
  return andThen(events, (read) => handle(read, delivery, parts))
}

function toolsOf({ now, fetch }: HeraldParts): HandshakeTools {
  return { now: now(), fetch }
}

/** Past the deadline the work goes on. */
function inDeadline(
  work: MaybePromise<Tally>,
  { running, queue, ackDeadlineMs }: HeraldParts,
): MaybePromise<Tally | undefined> {
  // A queue has a time limit of its own, and what is stored is never answered as "retry" for lateness.
  return queue === undefined && isPromise(work) ? inTime(running.track(work), ackDeadlineMs) : work
}

/** What a verified delivery says. */
export function eventsOf(
  provider: Provider,
  delivery: VerifiedDelivery,
  { logger, onError, isAutomated, watch }: HeraldParts,
): MaybePromise<Iterable<HeraldEvent>> {
  return andThen(provider.read(delivery), (read) => {
    const items = withoutPings(read, provider)
    if (items.length > mostItems) throw tooManyItems(items.length)
    const events = normalizeItems(items, { provider, delivery, logger, onError, isAutomated })
    if (watch === undefined) return events
    const { trace } = watch
    watch.tell({ trace, name: 'read', items: items.length, bytes: delivery.body.length })
    return watch.events(events)
  })
}

function withoutPings(items: readonly Item[], provider: Provider): readonly Item[] {
  if (provider.isPing === undefined) return items
  return items.filter((item) => !isRecord(item.raw) || provider.isPing?.(item) !== true)
}

/** Records events, where there is a ledger, and gives them to the queue or to the handlers. */
export function handle(
  events: Iterable<HeraldEvent>,
  delivery: VerifiedDelivery,
  parts: HeraldParts,
): MaybePromise<Tally> {
  const { ledger, ledgerTimeoutMs, watch } = parts
  if (ledger === undefined) return passOn(events, delivery, parts)
  const recorded = record(events, delivery, { ledger, ledgerTimeoutMs, watch })
  return recorded.then((kept) => passOn(kept, delivery, parts))
}

function passOn(
  events: Iterable<HeraldEvent>,
  delivery: VerifiedDelivery,
  parts: HeraldParts,
): MaybePromise<Tally> {
  return parts.queue === undefined
    ? dispatch(events, delivery, parts)
    : enqueue(events, parts.queue, parts)
}

// The largest batches that providers document are of about 2,250 events.
const mostItems = 10_000

function tooManyItems(found: number): MailheraldError {
  const message = `The body holds ${found} items; ${mostItems} is the most that is taken.`
  return new MailheraldError('ERR_BODY_TOO_LARGE', message)
}

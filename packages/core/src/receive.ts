import { acknowledge, failed, late } from './answer.js'
import type { IsAutomated } from './automated.js'
import type { IncomingDelivery, Reply, VerifiedDelivery } from './delivery.js'
import { dispatch, type DispatchSettings } from './dispatch.js'
import { enqueue } from './enqueue.js'
import { enter, type EntrySettings } from './enter.js'
import { MailheraldError } from './errors.js'
import type { HeraldEvent } from './events/event-map.js'
import { inTime } from './in-time.js'
import { andThen, isPromise, type MaybePromise } from './maybe-promise.js'
import { normalizeItems } from './normalize.js'
import type { Provider } from './provider.js'
import type { Queue } from './queue.js'
import type { Running } from './running.js'
import type { Tally } from './tally.js'

/** What the way of a delivery needs to know of the herald. */
export interface ReceiveSettings extends DispatchSettings, EntrySettings {
  readonly queueTimeoutMs: number
  readonly queue?: Queue
  readonly isAutomated?: IsAutomated | undefined
  readonly running: Running
  providerFor(delivery: IncomingDelivery): Provider | undefined
  unknownProvider(delivery: IncomingDelivery): MailheraldError
}

/** The way of a delivery, from the request to the answer. Never throws. */
export async function receive(
  incoming: IncomingDelivery,
  settings: ReceiveSettings,
): Promise<Reply> {
  const provider = settings.providerFor(incoming)
  const share = settings.bodies.open()
  settings.running.begin()
  try {
    if (provider === undefined) throw settings.unknownProvider(incoming)
    const entered = enter({ provider, incoming, share }, settings)
    const delivery = isPromise(entered) ? await entered : entered
    if ('status' in delivery) return delivery
    const confirming = provider.handshake?.confirm?.(delivery, settings)
    const confirmation = confirming && (await confirming)
    if (confirmation !== undefined) return confirmation
    const handling = andThen(eventsOf(provider, delivery, settings), (events) =>
      handle(events, delivery, settings),
    )
    const handled = inDeadline(handling, settings)
    const tally = isPromise(handled) ? await handled : handled
    return tally === undefined ? late(provider, delivery, settings) : acknowledge(provider, tally)
  } catch (error) {
    return failed(error, provider, settings)
  } finally {
    share.close()
    settings.running.end()
  }
}

/** Past the deadline the work goes on. */
function inDeadline(
  work: MaybePromise<Tally>,
  { running, queue, ackDeadlineMs }: ReceiveSettings,
): MaybePromise<Tally | undefined> {
  // A queue has a time limit of its own, and what is stored is never answered as "retry" for lateness.
  return queue === undefined && isPromise(work) ? inTime(running.track(work), ackDeadlineMs) : work
}

/** What a verified delivery says. */
export function eventsOf(
  provider: Provider,
  delivery: VerifiedDelivery,
  { logger, onError, isAutomated }: ReceiveSettings,
): MaybePromise<Iterable<HeraldEvent>> {
  return andThen(provider.read(delivery), (items) => {
    if (items.length > mostItems) throw tooManyItems(items.length)
    return normalizeItems(items, { provider, delivery, logger, onError, isAutomated })
  })
}

/** Gives events to the queue or to the handlers. */
export function handle(
  events: Iterable<HeraldEvent>,
  delivery: VerifiedDelivery,
  settings: ReceiveSettings,
): MaybePromise<Tally> {
  return settings.queue === undefined
    ? dispatch(events, delivery, settings)
    : enqueue(events, settings.queue, settings)
}

// The largest batches that providers document are of about 2,250 events.
const mostItems = 10_000

function tooManyItems(found: number): MailheraldError {
  const message = `The body holds ${found} items; ${mostItems} is the most that is taken.`
  return new MailheraldError('ERR_BODY_TOO_LARGE', message)
}

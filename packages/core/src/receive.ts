import { admit } from './admit.js'
import { acknowledge, failed, late, refuse, type AnswerSettings } from './answer.js'
import type { BodyLimits, Delivery, IncomingDelivery, Reply, VerifiedDelivery } from './delivery.js'
import { dispatch, type DispatchSettings } from './dispatch.js'
import { MailheraldError } from './errors.js'
import { enqueue } from './enqueue.js'
import type { HeraldEvent } from './events/event-map.js'
import { inTime } from './in-time.js'
import { andThen, isPromise, type MaybePromise } from './maybe-promise.js'
import { normalizeItems } from './normalize.js'
import type { Provider } from './provider.js'
import type { Queue } from './queue.js'
import type { Running } from './running.js'
import type { Tally } from './tally.js'

/** What the way of a delivery needs to know of the herald. */
export interface ReceiveSettings extends DispatchSettings, AnswerSettings {
  readonly bodyTimeoutMs: number
  readonly queueTimeoutMs: number
  readonly queue?: Queue
  readonly running: Running
  readonly now: () => number
  readonly fetch: typeof globalThis.fetch
  providerFor(delivery: IncomingDelivery): Provider | undefined
  unknownProvider(delivery: IncomingDelivery): MailheraldError
}

/** The way of a delivery, from the request to the answer. Never throws. */
export async function receive(
  incoming: IncomingDelivery,
  settings: ReceiveSettings,
): Promise<Reply> {
  const provider = settings.providerFor(incoming)
  settings.running.begin()
  try {
    if (provider === undefined) throw settings.unknownProvider(incoming)
    const reply = receiveFrom(provider, incoming, settings)
    return isPromise(reply) ? await reply : reply
  } catch (error) {
    return failed(error, provider, settings)
  } finally {
    settings.running.end()
  }
}

function receiveFrom(
  provider: Provider,
  incoming: IncomingDelivery,
  settings: ReceiveSettings,
): MaybePromise<Reply> {
  const answersAll = provider.handshake?.answer !== undefined
  if (incoming.method !== 'POST' && !answersAll) throw notPost()
  return andThen(bodyOf(incoming, provider, settings), (body) =>
    receiveRead(provider, withBody(incoming, body, settings), settings),
  )
}

function receiveRead(
  provider: Provider,
  delivery: Delivery,
  settings: ReceiveSettings,
): MaybePromise<Reply> {
  const answer = provider.handshake?.answer?.(delivery)
  if (answer !== undefined) return answer
  if (delivery.method !== 'POST') throw notPost()
  const context = { now: settings.now(), fetch: settings.fetch }
  return andThen(admit(provider, delivery, context), (admitted) =>
    'authenticity' in admitted
      ? receiveAdmitted(provider, admitted, settings)
      : refuse(delivery, admitted, settings),
  )
}

function receiveAdmitted(
  provider: Provider,
  delivery: VerifiedDelivery,
  settings: ReceiveSettings,
): MaybePromise<Reply> {
  const { handshake } = provider
  return handshake?.confirm === undefined
    ? receiveEvents(provider, delivery, settings)
    : andThen(
        handshake.confirm(delivery, settings),
        (confirmation) => confirmation ?? receiveEvents(provider, delivery, settings),
      )
}

function receiveEvents(
  provider: Provider,
  delivery: VerifiedDelivery,
  settings: ReceiveSettings,
): MaybePromise<Reply> {
  const handled = andThen(eventsOf(provider, delivery, settings), (events) =>
    handle(events, delivery, settings),
  )
  return andThen(inDeadline(handled, settings), (tally) =>
    tally === undefined ? late(provider, delivery, settings) : acknowledge(provider, tally),
  )
}

/** Past the deadline the work goes on. */
function inDeadline(
  work: MaybePromise<Tally>,
  { running, queue, ackDeadlineMs }: ReceiveSettings,
): MaybePromise<Tally | undefined> {
  // A queue has a time limit of its own, and what is stored is never answered as "retry" for lateness.
  return queue === undefined && isPromise(work) ? inTime(running.track(work), ackDeadlineMs) : work
}

/** What a delivery that is believed says. */
export function eventsOf(
  provider: Provider,
  delivery: VerifiedDelivery,
  { logger, onError }: ReceiveSettings,
): MaybePromise<Iterable<HeraldEvent>> {
  return andThen(provider.read(delivery), (items) => {
    if (items.length > mostItems) throw tooManyItems(items.length)
    return normalizeItems(items, { provider, delivery, logger, onError })
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

function bodyOf(
  { method, body }: IncomingDelivery,
  provider: Provider,
  settings: ReceiveSettings,
): MaybePromise<Uint8Array> {
  if (method !== 'POST') return noBytes
  const limits = { bytes: provider.bodyLimit, timeoutMs: settings.bodyTimeoutMs }
  return typeof body === 'function' ? body(limits) : within(limits, body)
}

function withBody(
  incoming: IncomingDelivery,
  body: Uint8Array,
  { now }: ReceiveSettings,
): Delivery {
  const { provider, account, method, url, headers, remoteAddress } = incoming
  const receivedAt = incoming.receivedAt ?? new Date(now())
  const delivery: Writable<Delivery> = { provider, method, url, headers, body, receivedAt }
  if (account !== undefined) delivery.account = account
  if (remoteAddress !== undefined) delivery.remoteAddress = remoteAddress
  return delivery
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] }

const noBytes = new Uint8Array()

function within({ bytes }: BodyLimits, body: Uint8Array): Uint8Array {
  if (body.byteLength <= bytes) return body
  throw new MailheraldError('ERR_BODY_TOO_LARGE', `The body is larger than ${bytes} bytes.`)
}

// The largest batches that providers document are of about 2,250 events.
const mostItems = 10_000

function tooManyItems(found: number): MailheraldError {
  const message = `The body holds ${found} items; ${mostItems} is the most that is taken.`
  return new MailheraldError('ERR_BODY_TOO_LARGE', message)
}

function notPost(): MailheraldError {
  return new MailheraldError('ERR_METHOD_NOT_ALLOWED', 'Webhooks are posted: use POST.')
}

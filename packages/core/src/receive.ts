import { admit } from './admit.js'
import { acknowledge, failed, late, refuse, type AnswerSettings, type Handled } from './answer.js'
import type { BodyLimits, Delivery, IncomingDelivery, Reply, VerifiedDelivery } from './delivery.js'
import { dispatch, type DispatchSettings } from './dispatch.js'
import { MailheraldError } from './errors.js'
import { enqueue } from './enqueue.js'
import type { HeraldEvent } from './events/event-map.js'
import type { UnknownEvent } from './events/unknown.js'
import { inTime } from './in-time.js'
import type { Logger } from './logger.js'
import { andThen, isPromise, type MaybePromise } from './maybe-promise.js'
import { normalizeItems } from './normalize.js'
import type { Provider } from './provider.js'
import type { Queue } from './queue.js'
import type { Running } from './running.js'

/** What the way of a delivery needs to know of the herald. */
export interface ReceiveSettings extends DispatchSettings, AnswerSettings {
  readonly bodyTimeoutMs: number
  readonly queueTimeoutMs: number
  readonly queue?: Queue
  readonly running: Running
  readonly now: () => number
  readonly fetch: typeof globalThis.fetch
  providerFor(delivery: IncomingDelivery): Provider | undefined
}

/** The way of a delivery, from the request to the answer. Never throws. */
export async function receive(
  incoming: IncomingDelivery,
  settings: ReceiveSettings,
): Promise<Reply> {
  const provider = settings.providerFor(incoming)
  settings.running.begin()
  try {
    if (provider === undefined) throw noSuchProvider()
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
  return andThen(inDeadline(handle(provider, delivery, settings), settings), (handled) =>
    handled === undefined ? late(provider, delivery, settings) : acknowledge(provider, handled),
  )
}

/** Past the deadline the work goes on. */
function inDeadline(
  work: MaybePromise<Handled>,
  { running, queue, ackDeadlineMs }: ReceiveSettings,
): MaybePromise<Handled | undefined> {
  // A queue has a time limit of its own, and what is stored is never answered as "retry" for lateness.
  return queue === undefined && isPromise(work) ? inTime(running.track(work), ackDeadlineMs) : work
}

/** The way of a delivery that is believed: payloads, events, and the queue or the handlers. */
export function handle(
  provider: Provider,
  delivery: VerifiedDelivery,
  settings: ReceiveSettings,
): MaybePromise<Handled> {
  return andThen(provider.read(delivery), (items) => {
    if (items.length > mostItems) throw tooManyItems(items.length)
    const events = normalizeItems(items, { provider, delivery, onError: settings.onError })
    logUnknown(events, provider, settings.logger)
    return settings.queue === undefined
      ? andThen(dispatch(events, delivery, settings), (outcomes) => ({ events, outcomes }))
      : andThen(enqueue(events, settings.queue, settings), () => ({ events, outcomes: [] }))
  })
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

function isUnknown(event: HeraldEvent): event is UnknownEvent {
  return event.type === 'unknown'
}

const mostLogLines = 20

function logUnknown(events: readonly HeraldEvent[], provider: Provider, logger: Logger): void {
  if (!events.some(isUnknown)) return
  const unknown = events.filter(isUnknown)
  for (const event of unknown.slice(0, mostLogLines)) {
    const { id, account, providerType, issues } = event
    logger.warn('no event type fits this payload: it is handed out as "unknown"', {
      provider: provider.id,
      account,
      id,
      providerType: providerType.slice(0, 100),
      issues,
    })
  }
  if (unknown.length > mostLogLines) {
    logger.warn('and more of this delivery', { provider: provider.id, unknown: unknown.length })
  }
}

function noSuchProvider(): MailheraldError {
  return new MailheraldError('ERR_PROVIDER_UNKNOWN', 'No provider is configured at this URL.')
}

function notPost(): MailheraldError {
  return new MailheraldError('ERR_METHOD_NOT_ALLOWED', 'Webhooks are posted: use POST.')
}

import { admit } from './admit.js'
import type { BodyLimits, Delivery, IncomingDelivery, Reply, VerifiedDelivery } from './delivery.js'
import { dispatch, wantsRetry, type DispatchSettings, type EventOutcome } from './dispatch.js'
import { MailheraldError } from './errors.js'
import { enqueue } from './enqueue.js'
import type { HeraldEvent } from './events/event-map.js'
import type { Issue } from './events/unknown.js'
import { errorReply, jsonReply, malformedReply, unauthorized } from './http/reply.js'
import { inTime } from './in-time.js'
import type { Logger } from './logger.js'
import { andThen, isPromise, type MaybePromise } from './maybe-promise.js'
import { normalizeItems } from './normalize.js'
import type { Provider } from './provider.js'
import type { Queue } from './queue.js'
import type { Running } from './running.js'
import type { Refused } from './verify/verifier.js'

/** What the way of a delivery needs to know of the herald. */
export interface ReceiveSettings extends DispatchSettings {
  readonly bodyTimeoutMs: number
  readonly ackDeadlineMs: number
  readonly queueTimeoutMs: number
  readonly queue?: Queue
  readonly running: Running
  readonly now: () => number
  readonly fetch: typeof globalThis.fetch
  providerFor(delivery: IncomingDelivery): Provider | undefined
}

/** The events of a delivery, and what became of them: nothing yet where they are stored in a queue. */
export interface Handled {
  readonly events: readonly HeraldEvent[]
  readonly outcomes: readonly EventOutcome[]
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

const mostLogLines = 20

function logUnknown(events: readonly HeraldEvent[], provider: Provider, logger: Logger): void {
  const unknown = events.filter((event) => event.type === 'unknown')
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

/** The handlers go on: what they have finished by the next delivery is not run again. */
function late(
  { ack }: Provider,
  { provider, account }: Delivery,
  { logger, ackDeadlineMs }: ReceiveSettings,
): Reply {
  const message = 'the handlers take longer than the sender is kept waiting: answered as "retry"'
  logger.warn(message, { provider, account, ackDeadlineMs })
  return jsonReply(ack.retry, { error: 'retry' })
}

function acknowledge({ ack }: Provider, { events, outcomes }: Handled): Reply {
  if (wantsRetry(outcomes)) return jsonReply(ack.retry, { error: 'retry' })
  const issues = issuesOfAll(outcomes)
  return issues === undefined
    ? jsonReply(ack.success, { events: events.length })
    : malformedReply(ack.malformed ?? 422, issues)
}

const mostIssues = 20

/** What is wrong with the events, where that is so with all of them and only best-effort handlers took them. */
export function issuesOfAll(outcomes: readonly EventOutcome[]): readonly Issue[] | undefined {
  const unread = outcomes.filter(
    ({ event, runs }) => runs.every((run) => run.bestEffort) && issuesOf(event).length > 0,
  )
  if (unread.length === 0 || unread.length < outcomes.length) return undefined
  return unread.flatMap(({ event }) => issuesOf(event)).slice(0, mostIssues)
}

function issuesOf(event: HeraldEvent): readonly Issue[] {
  return event.type === 'unknown' ? event.issues : []
}

function refuse(
  { provider, account }: Delivery,
  { code, reason }: Refused,
  { logger }: ReceiveSettings,
): Reply {
  logger.warn('delivery refused', { provider, account, code, reason })
  return unauthorized
}

/** Our own faults make the provider post again; the sender's are answered as what they are. */
function failed(cause: unknown, provider: Provider | undefined, settings: ReceiveSettings): Reply {
  const error = MailheraldError.is(cause)
    ? cause
    : new MailheraldError('ERR_INTERNAL', 'Mailherald failed on this delivery.', { cause })
  const reply = errorReply(error)
  if (reply.status < 500) {
    settings.logger.warn('request refused', {
      provider: provider?.id,
      code: error.code,
      reason: error.message,
    })
    return reply
  }
  settings.onError(error)
  if (error.code === 'ERR_BODY_ALREADY_PARSED' || provider === undefined) return reply
  return jsonReply(provider.ack.retry, { error: error.code })
}

function noSuchProvider(): MailheraldError {
  return new MailheraldError('ERR_PROVIDER_UNKNOWN', 'No provider is configured at this URL.')
}

function notPost(): MailheraldError {
  return new MailheraldError('ERR_METHOD_NOT_ALLOWED', 'Webhooks are posted: use POST.')
}

import type { Receiver, Reply } from './delivery.js'
import { MailheraldError } from './errors.js'
import type { EventType } from './events/event-map.js'
import type { EventPattern, Handler, HandlerOptions, HandlerRegistry } from './dispatch/handler.js'
import { receiveRequest, type FetchRoute } from './http/web/fetch.js'
import { jsonReply } from './delivery.js'
import { ingest, normalize, type IngestOptions } from './receive/ingest.js'
import { partsOf, type HeraldOptions } from './options.js'
import { processJob, shortDelay } from './queue/process-job.js'
import type { Observer } from './observe/observer.js'
import type { EventOf, Provider } from './provider.js'
import type { JobOutcome } from './queue/queue.js'
import { receive } from './receive/receive.js'
import type { RegisteredHandler } from './dispatch/registry.js'
import { isReachable } from './dispatch/reachability.js'
import { warnOfOpenDoors, warnOfSilentHandler } from './warnings.js'

/** Receives deliveries, verifies them, and calls your handlers with their events. */
export interface Herald<P extends Provider = Provider> extends HandlerRegistry<P>, Receiver {
  readonly providers: readonly P[]
  /** The handlers, in the order in which they were registered. */
  readonly handlers: readonly HandlerInfo[]
  /**
   * Answers a web-standard request. Unless `route` names a provider, the last one or two segments of the path name
   * the provider and the account.
   *
   * @example
   * ```ts
   * export default { fetch: (request: Request) => herald.fetch(request) }
   * Deno.serve((request, { remoteAddr }) => herald.fetch(request, { remoteAddress: remoteAddr.hostname }))
   * ```
   */
  fetch(request: Request, route?: FetchRoute): Promise<Response>
  /**
   * Handles a payload that another trusted way brought (a queue, an event bus, a provider's events API), as if
   * it had been delivered and verified. Resolves with its events when every handler is done, or, with a queue, when
   * they are stored.
   *
   * @throws {MailheraldError} `ERR_HANDLER_FAILED`: try again later, what is done is not done again;
   * `ERR_QUEUE_UNAVAILABLE`, `ERR_PAYLOAD_MALFORMED`, `ERR_BODY_UNREADABLE`, `ERR_PROVIDER_UNKNOWN`, `ERR_CLOSED`
   * @example
   * ```ts
   * for (const record of sqsEvent.Records) {
   *   await herald.ingest('amazon-ses', record.body, { authenticity: 'shared-secret' })
   * }
   * ```
   */
  ingest(
    provider: P['id'],
    payload: unknown,
    options: IngestOptions,
  ): Promise<readonly EventOf<EventType, P>[]>
  /**
   * What Mailherald makes of a payload. Nothing is recorded or handled: for looking at it, and for running old traffic
   * through a later version.
   *
   * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_PROVIDER_UNKNOWN`
   * @example
   * ```ts
   * const events = await herald.normalize('resend', body, { authenticity: 'none' })
   * ```
   */
  normalize(
    provider: P['id'],
    payload: unknown,
    options: IngestOptions,
  ): Promise<readonly EventOf<EventType, P>[]>
  /**
   * Runs the handlers of one stored event that have not finished it: for the worker of a queue's engine. A
   * closing herald says `later`.
   *
   * @param data what `Queue.enqueue` was given as `data`
   * @throws {MailheraldError} `ERR_JOB_UNREADABLE`: written by a later version, or no job at all
   * @example
   * ```ts
   * const outcome = await herald.process(job.data)
   * if (outcome.state === 'failed') throw outcome.error
   * ```
   */
  process(data: unknown): Promise<JobOutcome>
  /**
   * Tells one more of everything that happens from now on.
   *
   * @returns a function that takes it off again
   */
  observe(observer: Observer): () => void
  /**
   * Takes no more deliveries (they are answered as "retry"), waits for those being handled, and closes its queue and its ledger.
   */
  close(): Promise<void>
}

/** A registered handler, for tables and checks. */
export interface HandlerInfo {
  readonly name: string
  readonly patterns: readonly EventPattern[]
  /** Whether one of the configured providers can ever send what it waits for. */
  readonly reachable: boolean
}

/**
 * Makes a herald: the providers that may deliver, and the functions that want their events.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`, `ERR_PROVIDER_DUPLICATE`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { tencentSes } from '@mailherald/core/providers/tencent-ses'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * const herald = createHerald({
 *   providers: [tencentSes({ verify: urlToken(process.env.TENCENT_SES_TOKEN) })],
 * })
 * herald.on('email.bounced', (event) => console.log(event.recipient, event.bounce.kind))
 * ```
 */
export function createHerald<P extends Provider>(options: HeraldOptions<P>): Herald<P> {
  const { providers } = options
  const parts = partsOf(options)
  const { registry, logger, running, queue, ledger } = parts
  let closing = false
  warnOfOpenDoors(providers, logger)

  function add(once: boolean, args: OnArguments): () => void {
    const [pattern, second, third] = args
    const [wanted, handler] = typeof second === 'function' ? [{}, second] : [second, third]
    const registered = registry.add({
      pattern,
      options: wanted,
      handler: handler as Handler,
      once,
    })
    warnOfSilentHandler(registered, providers, logger)
    return () => void registry.remove((other) => other === registered)
  }

  const herald: Herald<P> = {
    providers,
    get handlers() {
      return registry.all().map((registered) => describe(registered, providers))
    },
    on: (...args: OnArguments) => add(false, args),
    once: (...args: OnArguments) => add(true, args),
    off: (...args: OffArguments) => registry.remove((registered) => isMeant(registered, args)),
    receive: (incoming) =>
      closing ? closed(parts.providerFor(incoming)) : receive(incoming, parts),
    async ingest(provider, payload, how) {
      if (closing) throw new MailheraldError('ERR_CLOSED', 'The herald is closed.')
      const events = await running.track(ingest({ provider, payload, options: how }, parts))
      return events as readonly EventOf<EventType, P>[]
    },
    async normalize(provider, payload, how) {
      const events = await normalize({ provider, payload, options: how }, parts)
      return events as readonly EventOf<EventType, P>[]
    },
    process: async (data) =>
      closing ? { state: 'later', delayMs: shortDelay } : running.track(processJob(data, parts)),
    observe(observer) {
      parts.observers.push(observer)
      return () => {
        const place = parts.observers.indexOf(observer)
        if (place >= 0) parts.observers.splice(place, 1)
      }
    },
    fetch: (request, route) => receiveRequest(herald, request, route),
    async close() {
      const first = !closing
      closing = true
      await running.settled()
      if (!first) return
      await queue?.close?.()
      await ledger?.close?.()
    },
  }
  return herald
}

type OnArguments =
  | [pattern: EventPattern | readonly EventPattern[], handler: Handler<never>]
  | [
      pattern: EventPattern | readonly EventPattern[],
      options: HandlerOptions,
      handler: Handler<never>,
    ]
type OffArguments = [handler: Handler<never>] | [pattern: EventPattern, handler: Handler<never>]

function isMeant({ handler, patterns }: RegisteredHandler, args: OffArguments): boolean {
  const [first, second] = args
  return second === undefined
    ? handler === first
    : handler === second && patterns.includes(first as EventPattern)
}

function describe(registered: RegisteredHandler, providers: readonly Provider[]): HandlerInfo {
  const { name, patterns } = registered
  return { name, patterns, reachable: isReachable(registered, providers) }
}

async function closed(provider: Provider | undefined): Promise<Reply> {
  return jsonReply(provider?.ack.retry ?? 503, { error: 'ERR_CLOSED' })
}

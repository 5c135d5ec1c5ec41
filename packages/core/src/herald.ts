import type { Receiver, Reply } from './delivery.js'
import type { EventPattern, Handler, HandlerOptions, HandlerRegistry } from './handlers.js'
import { receiveRequest, type FetchRoute } from './http/fetch.js'
import { jsonReply } from './http/reply.js'
import { settingsOf, type HeraldOptions } from './options.js'
import type { Provider } from './provider.js'
import { receive } from './receive.js'
import type { Registration } from './registry.js'
import { isReachable, warnOfOpenDoors, warnOfSilentHandler } from './start-warnings.js'

/** Receives deliveries, believes the genuine ones, and calls your handlers with their events. */
export interface Herald<P extends Provider = Provider> extends HandlerRegistry<P>, Receiver {
  readonly providers: readonly P[]
  /** The handlers, in the order of their registration. */
  readonly handlers: readonly HandlerInfo[]
  /**
   * Answers a web-standard request. Without `route`, the last one or two segments of the path name the
   * provider and the account.
   *
   * @example
   * ```ts
   * export default { fetch: (request: Request) => herald.fetch(request) }
   * ```
   */
  fetch(request: Request, route?: FetchRoute): Promise<Response>
  /** Takes no more deliveries (they are answered as "retry") and waits for those being handled. */
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
 * Makes a herald: the providers that may post, and the functions that want their events.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`, `ERR_PROVIDER_DUPLICATE`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { tencentSes } from '@mailherald/core/providers/tencent-ses'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * const herald = createHerald({
 *   providers: [tencentSes({ verify: urlToken(process.env.TENCENT_TOKEN) })],
 * })
 * herald.on('email.bounced', (event) => console.log(event.recipient, event.bounce.kind))
 * ```
 */
export function createHerald<P extends Provider>(options: HeraldOptions<P>): Herald<P> {
  const { providers } = options
  const settings = settingsOf(options)
  const { registry, logger } = settings
  const running = new Set<Promise<unknown>>()
  let closing = false
  warnOfOpenDoors(providers, logger)

  function add(once: boolean, args: OnArguments): () => void {
    const [pattern, second, third] = args
    const [wanted, handler] = typeof second === 'function' ? [{}, second] : [second, third]
    const registration = registry.add({
      pattern,
      options: wanted,
      handler: handler as Handler,
      once,
    })
    warnOfSilentHandler(registration, providers, logger)
    return () => void registry.remove((other) => other === registration)
  }

  const herald: Herald<P> = {
    providers,
    get handlers() {
      return registry.all().map((registration) => describe(registration, providers))
    },
    on: (...args: OnArguments) => add(false, args),
    once: (...args: OnArguments) => add(true, args),
    off: (...args: OffArguments) => registry.remove((registration) => isMeant(registration, args)),
    async receive(incoming) {
      if (closing) return closed(settings.providerFor(incoming))
      const reply = receive(incoming, settings)
      running.add(reply)
      try {
        return await reply
      } finally {
        running.delete(reply)
      }
    },
    fetch: (request, route) => receiveRequest(herald, request, route),
    async close() {
      closing = true
      await Promise.allSettled(running)
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

function isMeant({ handler, patterns }: Registration, args: OffArguments): boolean {
  const [first, second] = args
  return second === undefined
    ? handler === first
    : handler === second && patterns.includes(first as EventPattern)
}

function describe(registration: Registration, providers: readonly Provider[]): HandlerInfo {
  const { name, patterns } = registration
  return { name, patterns, reachable: isReachable(registration, providers) }
}

function closed(provider: Provider | undefined): Reply {
  return jsonReply(provider?.ack.retry ?? 503, { error: 'ERR_CLOSED' })
}

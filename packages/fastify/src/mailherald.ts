import { assertHerald, sendReply, toDelivery, type Receiver } from '@mailherald/core/node'
import type { FastifyPluginAsync, LogLevel, onRequestAsyncHookHandler, RouteOptions } from 'fastify'

/** The one provider (and account) whose webhook requests arrive at the plugin's prefix. */
export interface Endpoint {
  readonly provider: string
  readonly account?: string
}

/**
 * A plugin that receives the webhook requests of email providers: at `/<provider>` and `/<provider>/<account>` below its
 * prefix, or, with an `endpoint`, those of that one provider at the prefix itself. It reads bodies before any content type
 * parser of the app, and changes nothing outside its own scope. Its requests are not logged, because their URLs may contain
 * tokens: pass `logLevel: 'info'` beside the prefix where you want that.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID` when `herald` is not a herald.
 * @example
 * ```ts
 * import fastify from 'fastify'
 * import { mailherald } from '@mailherald/fastify'
 *
 * const app = fastify()
 * app.register(mailherald(herald), { prefix: '/webhooks' })
 * app.register(mailherald(herald, { provider: 'tencent-ses' }), { prefix: '/hooks/bounces' })
 * ```
 */
export function mailherald(
  herald: Receiver,
  endpoint?: Endpoint,
): FastifyPluginAsync<{ readonly logLevel?: LogLevel }> {
  assertHerald(herald)
  return async function mailheraldPlugin(scope, { logLevel = 'warn' }) {
    const route = routeWith(receiving(herald, endpoint), logLevel)
    for (const method of scope.supportedMethods) {
      for (const url of endpoint === undefined ? ofProviders : ['/']) {
        scope.route({ ...route, method, url })
      }
    }
  }
}

const ofProviders = ['/:provider', '/:provider/', '/:provider/:account', '/:provider/:account/']

type Answering = Omit<RouteOptions, 'method' | 'url'>

function routeWith(onRequest: onRequestAsyncHookHandler, logLevel: LogLevel): Answering {
  // Fastify would make a HEAD route of each GET route.
  return { onRequest, logLevel, exposeHeadRoute: false, handler: unreached }
}

/** Before Fastify parses: a body of any type, or of none, is left as it came. */
function receiving(herald: Receiver, endpoint?: Endpoint): onRequestAsyncHookHandler {
  return async (request, reply) => {
    const route = endpoint ?? (request.params as Endpoint)
    const delivery = toDelivery(request.raw, { ...route, url: request.originalUrl })
    const answer = await herald.receive(delivery)
    reply.hijack()
    sendReply(reply.raw, answer)
  }
}

/** The hook has answered. */
async function unreached(): Promise<void> {}

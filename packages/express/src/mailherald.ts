import type { IncomingMessage, ServerResponse } from 'node:http'
import { assertHerald, routeOf, sendReply, toDelivery, type Receiver } from '@mailherald/core/node'

/** The one provider (and account) whose webhook requests arrive where the middleware is mounted. */
export interface Endpoint {
  readonly provider: string
  readonly account?: string
}

/** What `app.use`, `app.post` and `router.use` of Express 4 and 5 take. */
export type Middleware = (
  req: IncomingMessage,
  res: ServerResponse,
  next: (error?: unknown) => void,
) => void

const remedy =
  "Mount Mailherald above the body parser: app.use('/webhooks', mailherald(herald)) has to come before " +
  'app.use(express.json()). Where the parser must come first, let it keep the bytes: ' +
  'express.json({ verify: (req, _res, bytes) => { req.rawBody = bytes } }).'

/**
 * Middleware that receives the webhook requests of email providers: at `/<provider>` and `/<provider>/<account>` below
 * its mount path, or, with an `endpoint`, those of that one provider at any path. Mount it above body parsers:
 * signatures cover the bytes. Requests to other paths go on to the next middleware.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID` when `herald` is not a herald.
 * @example
 * ```ts
 * import express from 'express'
 * import { mailherald } from '@mailherald/express'
 *
 * const app = express()
 * app.use('/webhooks', mailherald(herald))
 * app.post('/hooks/bounces', mailherald(herald, { provider: 'tencent-ses' }))
 * app.use(express.json())
 * ```
 */
export function mailherald(herald: Receiver, endpoint?: Endpoint): Middleware {
  assertHerald(herald)
  return function receiveWebhook(req, res, next) {
    const route = endpoint ?? routeOf(req.url ?? '/')
    if (route === undefined) return next()
    herald
      .receive(toDelivery(req, Object.assign({ remedy }, route)))
      .then((reply) => sendReply(res, reply))
      .catch(next)
  }
}

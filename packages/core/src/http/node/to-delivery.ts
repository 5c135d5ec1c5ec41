import type { IncomingMessage } from 'node:http'
import type { DeliveryHeaders, IncomingDelivery } from '../../delivery.js'
import { capturedBody, type NodeRequest } from './captured-body.js'
import type { Route } from '../route.js'

/** Whose webhook a request is for, and what its framework knows better than the request. */
export interface NodeRoute extends Route {
  /**
   * Path and query as the sender wrote them.
   *
   * @defaultValue `req.originalUrl`, else `req.url`
   */
  readonly url?: string
  /** For the message of `ERR_BODY_ALREADY_PARSED`: what to change in the user's code, to the line. */
  readonly remedy?: string
}

const anyFramework =
  'Let Mailherald have the request before any body parser, or keep the received bytes as req.rawBody.'

/**
 * A request of Node's http as `herald.receive` takes it. Its body is read when the herald asks for it:
 * from `req.rawBody` or `req.body` where a body parser has kept bytes or text there, else from the stream. Text
 * is taken as UTF-8, so bytes that were not UTF-8 are lost, and a signature over them does not match.
 *
 * @example
 * ```ts
 * import { createServer } from 'node:http'
 * import { routeOf, sendReply, toDelivery } from '@mailherald/core/node'
 *
 * createServer(async (req, res) => {
 *   const route = routeOf(req.url ?? '/') ?? { provider: '' }
 *   sendReply(res, await herald.receive(toDelivery(req, route)))
 * }).listen(3000)
 * ```
 */
export function toDelivery(req: IncomingMessage, route: NodeRoute): IncomingDelivery {
  const { originalUrl, url }: NodeRequest = req
  const remoteAddress = req.socket?.remoteAddress
  // Filled in, because on Node 20 spreads take longer than reading all headers.
  const delivery: { -readonly [Name in keyof IncomingDelivery]: IncomingDelivery[Name] } = {
    provider: route.provider,
    method: req.method ?? 'GET',
    url: route.url ?? originalUrl ?? url ?? '/',
    headers: headersOf(req),
    body: (limits) => capturedBody(req, limits, route.remedy ?? anyFramework),
  }
  if (route.account !== undefined) delivery.account = route.account
  if (remoteAddress !== undefined) delivery.remoteAddress = remoteAddress
  return delivery
}

/** From the raw list: `req.headers` joins or drops the second of two equal ones, and hides an attack. */
function headersOf({ rawHeaders, headers }: IncomingMessage): DeliveryHeaders {
  // Requests that a serverless platform makes up have no raw list.
  if (rawHeaders.length === 0) return headers
  const all = Object.create(null) as Record<string, string | string[]>
  for (let i = 0; i < rawHeaders.length; i += 2) {
    addHeader(all, rawHeaders[i], rawHeaders[i + 1])
  }
  return all
}

function addHeader(all: Record<string, string | string[]>, name = '', value = ''): void {
  const key = name.toLowerCase()
  const known = all[key]
  if (known === undefined) all[key] = value
  else if (typeof known === 'string') all[key] = [known, value]
  else known.push(value)
}

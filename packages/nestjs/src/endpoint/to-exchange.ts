import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { showBody } from './hidden-body.js'

type Params = Readonly<Record<string, string | undefined>>

interface ExpressRequest extends IncomingMessage {
  readonly params: Params
}

interface FastifyRequest {
  readonly raw: IncomingMessage
  readonly params: Params
  readonly body?: unknown
  readonly rawBody?: unknown
}

interface FastifyReply {
  readonly raw: ServerResponse
  readonly sent: boolean
  getHeaders(): OutgoingHttpHeaders
  hijack(): unknown
}

export type PlatformRequest = ExpressRequest | FastifyRequest
export type PlatformResponse = ServerResponse | FastifyReply

/** A request and its response as Node's http has them, with the parameters of the path. */
export interface Exchange {
  readonly req: IncomingMessage
  readonly params: Params
  /** The platform answers no more: the caller does. */
  takeResponse(): ServerResponse
}

/** What the platform gives to a controller, as core wants it. */
export function toExchange(request: PlatformRequest, response: PlatformResponse): Exchange {
  return {
    req: nodeRequest(request),
    params: request.params,
    takeResponse: () => ('raw' in response ? hijack(response) : response),
  }
}

function nodeRequest(request: PlatformRequest): IncomingMessage {
  if (!('raw' in request)) {
    showBody(request)
    return request
  }
  const { raw, rawBody, body } = request
  // Where a plugin has read the stream and kept the bytes, they are on Fastify's own request.
  return rawBody === undefined && body === undefined ? raw : Object.assign(raw, { rawBody, body })
}

/** With the headers that hooks and plugins have set so far: those of CORS, security, rate limits. */
function hijack(reply: FastifyReply): ServerResponse {
  if (reply.sent || reply.raw.headersSent) return reply.raw
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value)
  }
  reply.hijack()
  return reply.raw
}

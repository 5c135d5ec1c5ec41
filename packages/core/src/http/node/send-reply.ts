import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Reply } from '../../delivery.js'
import { linger } from '../linger.js'

/**
 * Answers a request of Node's http. Where the request has not arrived in full, the rest of it is thrown
 * away within bounds and the connection is closed. Does nothing when the sender has gone or the reply has
 * answered already.
 *
 * @example
 * ```ts
 * import { sendReply, toDelivery } from '@mailherald/core/node'
 *
 * sendReply(res, await herald.receive(toDelivery(req, { provider: 'resend' })))
 * ```
 */
export function sendReply(res: ServerResponse, reply: Reply): void {
  const { req } = res
  if (res.headersSent || res.writableEnded || res.destroyed) return
  if (isWhole(req)) replyWhole(res, reply)
  else replyEarly(res, reply)
}

/** A request that a framework injects, with no socket, never says that it is complete. */
function isWhole({ complete, readableEnded }: IncomingMessage): boolean {
  return complete || readableEnded
}

/** One by one, and the length left to Node: `writeHead` would copy them beside those that Express has set before. */
function replyWhole(res: ServerResponse, reply: Reply): void {
  const { status, headers, body } = reply
  res.statusCode = status
  for (const name of Object.keys(headers)) res.setHeader(name, headers[name] ?? '')
  const content = contentOf(reply, res.req)
  if (content === '' && status !== 204) res.setHeader('content-length', Buffer.byteLength(body))
  res.end(content)
}

/** Ending the response would close the socket at once: a sender still busy writing would see a reset instead. */
function replyEarly(res: ServerResponse, reply: Reply): void {
  const content = contentOf(reply, res.req)
  res.writeHead(reply.status, { ...headersOf(reply), connection: 'close' })
  res.cork()
  res.flushHeaders()
  if (content !== '') res.write(content)
  res.uncork()
  discardRest(res.req, () => res.end())
}

function discardRest(req: IncomingMessage, done: () => void): void {
  let left = linger.bytes
  const timer = setTimeout(finish, linger.ms)
  function onData(chunk: Uint8Array | string): void {
    left -= chunk.length
    if (left < 0) finish()
  }
  function finish(): void {
    clearTimeout(timer)
    req.off('data', onData).off('end', finish).off('close', finish)
    done()
  }
  if (req.destroyed) return finish()
  req.on('data', onData).on('end', finish).on('close', finish).resume()
}

function headersOf({ status, headers, body }: Reply): Record<string, string | number> {
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) }
  return Object.assign({}, headers, length)
}

function contentOf({ status, body }: Reply, { method }: IncomingMessage): string {
  return method === 'HEAD' || status === 204 || status === 304 ? '' : body
}

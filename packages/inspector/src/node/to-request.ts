import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

/** A request with what frameworks may have put on it. */
interface NodeRequest extends IncomingMessage {
  readonly originalUrl?: string
  readonly body?: unknown
}

/** A request of Node's http as a web-standard one; undefined where it cannot be one. */
export function toRequest(req: NodeRequest): Request | undefined {
  const { method = 'GET' } = req
  const url = urlOf(req)
  if (url === undefined || !methods.has(method)) return undefined
  const headers = headersOf(req)
  if (method !== 'POST') return new Request(url, { method, headers })
  return new Request(url, { method, headers, body: bodyOf(req), duplex: 'half' })
}

const methods = new Set(['GET', 'HEAD', 'POST'])

function urlOf({ headers, originalUrl, url = '/' }: NodeRequest): URL | undefined {
  const target = originalUrl ?? url
  const { host = '' } = headers
  // Joined, and not resolved: a path that begins with two slashes is no host.
  const origin = `http://${/^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i.test(host) ? host : 'localhost'}`
  const whole = target.startsWith('/') ? origin + target : origin
  return URL.canParse(whole) ? new URL(whole) : undefined
}

function headersOf({ headers }: IncomingMessage): Headers {
  const all = new Headers()
  for (const [name, value = []] of Object.entries(headers)) {
    for (const each of [value].flat()) all.append(name, each)
  }
  return all
}

/** A body parser may have come first: what it has made is written again. */
function bodyOf(req: NodeRequest): string | ReadableStream {
  if (!req.readableDidRead) return Readable.toWeb(req) as ReadableStream
  return typeof req.body === 'string' ? req.body : JSON.stringify(req.body ?? null)
}

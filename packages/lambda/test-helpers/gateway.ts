import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { HttpEvent, HttpHandler, HttpResult } from '@mailherald/lambda'
import { eventOf, type Arrived, type Shape } from './events.js'

/** How a gateway is set up. */
export interface GatewayOptions {
  /** How long a body may take to arrive, in milliseconds. */
  readonly timeoutMs?: number
  /** Keeps `x-forwarded-for` as it came, where a gateway appends the address of its peer. */
  readonly preserveForwardedFor?: boolean
}

const mebibyte = 1024 * 1024

/** How large a body may be. What Lambda takes counts in base64 as well. */
const largest: Readonly<Record<Shape, number>> = {
  'REST API': 10 * mebibyte,
  'HTTP API': 10 * mebibyte,
  'function URL': 6 * mebibyte,
  ALB: mebibyte,
  'ALB with multi-value headers': mebibyte,
}

/**
 * What stands between HTTP and a Lambda function: gathers a request, calls the function with it as an event in JSON, and
 * answers what it says. A function that fails is answered 502.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
 */
export function gateway(
  shape: Shape,
  handler: HttpHandler,
  { timeoutMs = 10_000, preserveForwardedFor = false }: GatewayOptions = {},
): RequestListener {
  return async (req, res) => {
    const body = await gather(req, timeoutMs)
    if (body === undefined) return refuse(res, 408, 'Request Time-out')
    if (body.length > largest[shape]) return refuse(res, 413, 'Request Too Long')
    try {
      const event = eventOf(shape, arrived(req, body, preserveForwardedFor))
      answer(res, overTheWire(await handler(overTheWire(event))))
    } catch {
      refuse(res, 502, 'Bad Gateway')
    }
  }
}

/** What is not JSON does not get through. */
function overTheWire<T extends HttpEvent | HttpResult>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

/** Undefined where it does not come in time. */
function gather(req: IncomingMessage, timeoutMs: number): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const timer = setTimeout(() => resolve(undefined), timeoutMs)
    req.on('close', () => clearTimeout(timer))
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => resolve(Buffer.concat(chunks)))
  })
}

function arrived(req: IncomingMessage, body: Buffer, preserve: boolean): Arrived {
  const { method = 'GET', url = '/', rawHeaders, socket } = req
  const peer = socket.remoteAddress ?? ''
  const headers: [string, string][] = []
  for (let i = 0; i < rawHeaders.length; i += 2) {
    headers.push([rawHeaders[i] ?? '', rawHeaders[i + 1] ?? ''])
  }
  return { method, url, body, peer, headers: preserve ? headers : forwarded(headers, peer) }
}

function forwarded(headers: readonly [string, string][], peer: string): [string, string][] {
  const isOne = ([name]: [string, string]) => name.toLowerCase() === 'x-forwarded-for'
  const before = headers.filter(isOne).map(([, value]) => value)
  return [
    ...headers.filter((header) => !isOne(header)),
    ['X-Forwarded-For', [...before, peer].join(', ')],
  ]
}

function answer(res: ServerResponse, result: HttpResult): void {
  const { statusCode, headers = {}, multiValueHeaders = {}, body, isBase64Encoded } = result
  res.statusCode = statusCode
  for (const [name, value] of Object.entries({ ...headers, ...multiValueHeaders })) {
    res.setHeader(name, value)
  }
  res.end(Buffer.from(body, isBase64Encoded === true ? 'base64' : 'utf8'))
}

function refuse(res: ServerResponse, status: number, message: string): void {
  res.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
  res.end(JSON.stringify({ message }))
}

import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'

/** A request as it goes over the wire. */
export interface Outgoing {
  readonly method?: string
  /** A header with a list is sent that many times. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Uint8Array
  /** Sends the body in chunks, without saying how long it is. */
  readonly chunked?: boolean
}

/** What came back, with its headers. */
export interface WireAnswer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** Sends a request, exactly as told, and reads the answer. */
export function send(url: string, outgoing: Outgoing): Promise<WireAnswer> {
  const { method = 'POST', headers = {}, body, chunked = false } = outgoing
  return new Promise((resolve, reject) => {
    const req = request(url, { method, agent: false }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('error', reject)
      res.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: text })
      })
    })
    // A server that answers early may close while we still write: what counts is its answer.
    req.on('error', (error) => setTimeout(() => reject(error), 200))
    for (const [name, value] of Object.entries(headers)) req.setHeader(name, value)
    if (body !== undefined && !chunked) req.setHeader('content-length', Buffer.byteLength(body))
    if (body !== undefined && chunked) {
      const bytes = Buffer.from(body)
      for (let at = 0; at < bytes.length; at += 16_384) req.write(bytes.subarray(at, at + 16_384))
    }
    req.end(chunked ? undefined : body)
  })
}

/** Sends the head of a request and never its body; gives the beginning of the answer, or nothing where none comes in time. */
export async function sendSlowly(url: string, withinMs: number = 3000): Promise<string> {
  const socket = announced(url)
  const data = once(socket, 'data', { signal: AbortSignal.timeout(withinMs) })
  const [answer] = await data.catch(() => [''])
  socket.destroy()
  return String(answer)
}

/** Sends half a body and hangs up. */
export async function breakOff(url: string): Promise<void> {
  const socket = announced(url)
  await once(socket, 'connect')
  await new Promise((resolve) => socket.write('{"event":', resolve))
  socket.destroy()
  await once(socket, 'close')
}

function announced(url: string): Socket {
  const { port, pathname, search, host } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1')
  const head = ['content-type: application/json', 'content-length: 100']
  socket.write(
    `POST ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\n${head.join('\r\n')}\r\n\r\n`,
  )
  return socket
}

import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { DeliveryHeaders, Reply } from '@mailherald/core'
import { toDelivery } from '@mailherald/core/node'
import type { RawRequest } from '../inspect/raw-request.js'

/** Answers a request. */
export type Answerer = (request: RawRequest) => Promise<Reply>

/** A server that has begun to listen. */
export interface Listening {
  readonly origin: string
  close(): void
}

/** Receives requests to the byte. */
export async function listening(
  { port, host }: { readonly port: number; readonly host: string },
  answer: Answerer,
): Promise<Listening> {
  const server = createServer((req, res) => void respond(req, res, answer))
  server.listen(port, host)
  await once(server, 'listening')
  return { origin: originOf(server, host), close: () => closeNow(server) }
}

function closeNow(server: Server): void {
  server.close()
  server.closeAllConnections()
}

function originOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

async function respond(req: IncomingMessage, res: ServerResponse, answer: Answerer): Promise<void> {
  try {
    const reply = await answer({
      method: req.method ?? 'GET',
      url: req.url ?? '/',
      headers: headersOf(req),
      body: await buffer(req),
      hasHead: true,
    })
    res.writeHead(reply.status, reply.headers).end(reply.body)
  } catch {
    res.destroy()
  }
}

function headersOf(req: IncomingMessage): DeliveryHeaders {
  return toDelivery(req, { provider: '' }).headers
}

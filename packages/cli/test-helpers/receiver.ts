import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHerald, type Herald, type HeraldEvent, type Provider } from '@mailherald/core'
import { mailherald } from '@mailherald/express'
import express from 'express'

/** An Express app on the loopback interface, with a herald in it. */
export interface Receiver {
  readonly url: string
  readonly herald: Herald
  readonly events: HeraldEvent[]
  close(): Promise<void>
}

/** Starts one. */
export async function receiver(providers: readonly Provider[]): Promise<Receiver> {
  const herald = createHerald({ providers, logger: false })
  const events: HeraldEvent[] = []
  herald.on('*', { name: 'record' }, (event) => void events.push(event))
  const app = express()
  app.use('/webhooks', mailherald(herald))
  const { origin, close } = await serving(app)
  return { url: `${origin}/webhooks`, herald, events, close }
}

/** A server on the loopback interface. */
export interface Serving {
  readonly origin: string
  close(): Promise<void>
}

/** Starts one, or the server that is given. */
export async function serving(
  listener: RequestListener,
  server: Server = createServer(listener),
): Promise<Serving> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { AdapterHost } from '@mailherald/testing/adapter'
import { H3, serve as serveH3 } from 'h3'
import { Hono } from 'hono'
import { heraldHost } from './herald-host.js'

/** Frameworks that hand over web-standard requests, on their own servers for Node. */
export const webHosts: readonly AdapterHost[] = [
  heraldHost('Hono', async (herald) => {
    const app = new Hono()
    app.all('/webhooks/*', (c) => herald.fetch(c.req.raw))
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
    await once(server, 'listening')
    return {
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      close() {
        server.closeAllConnections()
        server.close()
      },
    }
  }),
  heraldHost('h3', async (herald) => {
    const app = new H3()
    app.all('/webhooks/**', ({ req }) => herald.fetch(req))
    const server = serveH3(app, { port: 0, hostname: '127.0.0.1', silent: true })
    await server.ready()
    return { origin: (server.url ?? '').replace(/\/$/, ''), close: () => server.close(true) }
  }),
]

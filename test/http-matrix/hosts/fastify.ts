import { mailherald } from '@mailherald/fastify'
import type { AdapterHost } from '@mailherald/testing/adapter'
import fastify from 'fastify'
import { heraldHost } from './herald-host.js'

export const fastifyHost: AdapterHost = heraldHost('Fastify', async (herald) => {
  const app = fastify({ forceCloseConnections: true })
  app.register(mailherald(herald), { prefix: '/webhooks' })
  return { origin: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() }
})

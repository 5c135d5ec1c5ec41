import { createHerald } from '@mailherald/core'
import { mailherald } from '@mailherald/fastify'
import type { AdapterHost } from '@mailherald/testing/adapter'
import fastify from 'fastify'

export const fastifyHost: AdapterHost = {
  name: 'Fastify',
  async serve(options, register) {
    const herald = createHerald(options)
    register(herald)
    const app = fastify({ forceCloseConnections: true })
    app.register(mailherald(herald), { prefix: '/webhooks' })
    return { origin: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() }
  },
}

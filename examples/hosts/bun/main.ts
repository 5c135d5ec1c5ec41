import { herald } from './herald.ts'

Bun.serve({
  hostname: '127.0.0.1',
  port: Number(process.env.PORT ?? 8080),
  routes: {
    '/webhooks/*': (request, server) =>
      herald.fetch(request, { remoteAddress: server.requestIP(request)?.address ?? '' }),
  },
})

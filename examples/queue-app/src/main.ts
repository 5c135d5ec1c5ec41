import { once } from 'node:events'
import { runDemo } from '@mailherald/demo'
import { Redis } from 'ioredis'
import { createReceiver } from './receiver.js'
import { hasRedis, openRedis } from './redis-server.js'
import { startWorkers } from './start-workers.js'

if (process.env['REDIS_URL'] === undefined && !hasRedis()) {
  console.error(
    'Without REDIS_URL, this example starts a redis-server of its own, and there is none. Install it:',
  )
  console.error('  apt-get install redis-server     or     brew install redis')
  process.exit(1)
}

await runDemo('Express and a queue with two workers', async (start) => {
  const { options, env, journal, host, port } = start
  const server = await openRedis(process.env['REDIS_URL'], host)
  const redis = new Redis(server.url)
  const { app, herald, view, dead } = createReceiver(options, redis)
  const workers = await startWorkers(2, { ...env, REDIS_URL: server.url }, journal)
  const receiver = app.listen(port, host)
  await once(receiver, 'listening')
  return {
    herald,
    inspectorUrl: view.signInUrl(`http://${host}:${port}/mailherald/`),
    async close() {
      await new Promise<void>((done) => void receiver.close(() => done()))
      await workers.close()
      await herald.close()
      await dead.close()
      redis.disconnect()
      await server.close()
    },
  }
})

import { createHerald } from '@mailherald/core'
import { providersFromEnv } from '@mailherald/core/from-env'
import { bullmqQueue, startWorker } from '@mailherald/bullmq'
import { Journal, tellingParent } from '@mailherald/demo'
import { Redis } from 'ioredis'
import { registerHandlers } from './handlers.js'

const redis = new Redis(process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379')
const queue = bullmqQueue({ connection: redis })
const journal = new Journal(queue.idempotency)
const herald = createHerald({
  providers: await providersFromEnv(),
  queue,
  idempotency: journal.idempotency,
})
registerHandlers(herald, redis)
journal.watch(herald)

const worker = startWorker(tellingParent(herald, journal), { connection: redis })
await worker.ready()
process.send?.('ready')

// Ctrl-C is for the script, which stops its workers when its receiver has stopped.
process.on('SIGINT', () => {})
process.once('SIGTERM', () => void stop())
process.once('disconnect', () => void stop())

async function stop(): Promise<void> {
  await worker.close()
  await herald.close()
  redis.disconnect()
  process.exit()
}

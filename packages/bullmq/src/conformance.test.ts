import { silentLogger, type QueueSettings } from '@mailherald/core'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { proxyTo } from '@mailherald/test-support/proxy'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { queueConformance, type QueueUnderTest } from '@mailherald/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bullmqQueue } from './bullmq-queue.js'
import { deadLetters } from './dead-letters.js'
import { startWorker } from './start-worker.js'

describe.skipIf(!hasRedis)('a queue of BullMQ', { timeout: 60_000 }, () => {
  let server: RedisServer
  let queues = 0
  beforeAll(async () => void (server = await redisServer()))
  afterAll(() => server.remove())

  it.each(queueConformance())('$name', async ({ run }) => {
    await expect(run(underTest)).resolves.toBeUndefined()
  })

  async function underTest(settings: QueueSettings): Promise<QueueUnderTest> {
    const place = { name: `conforming${++queues}`, logger: silentLogger }
    const location = { ...place, connection: server.connection }
    const queue = bullmqQueue({ ...location, ...settings })
    const dead = deadLetters(location)
    await queue.ready()
    return {
      queue,
      deadLetters: dead,
      async startWorker(herald, workerSettings) {
        const wire = await proxyTo(server.connection.port)
        const { connection } = wire
        const worker = startWorker(herald, { ...place, ...workerSettings, connection })
        await worker.ready()
        return {
          kill: () => wire.close(),
          async close(deadlineMs) {
            const finished = await worker.close(deadlineMs)
            wire.close()
            return finished
          },
        }
      },
      close: async () => void (await Promise.all([queue.close(), dead.close()])),
    }
  }
})

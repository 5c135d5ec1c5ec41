import { silentLogger, type QueueSettings } from '@mailherald/core'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { proxyTo } from '@mailherald/test-support/proxy'
import { queueConformance, type QueueUnderTest } from '@mailherald/testing'
import { describe, expect, it } from 'vitest'
import { databaseForTests } from '../test-helpers/database.js'
import { deadLetters } from './dead-letters.js'
import { pgBossQueue } from './pg-boss-queue.js'
import { startWorker } from './start-worker.js'

describe.skipIf(!hasPostgres)('a queue of pg-boss', { timeout: 60_000 }, () => {
  const database = databaseForTests()
  let queues = 0

  it.each(queueConformance())('$name', async ({ run }) => {
    await expect(run(underTest)).resolves.toBeUndefined()
  })

  async function underTest(settings: QueueSettings): Promise<QueueUnderTest> {
    const place = { name: `conforming${++queues}`, logger: silentLogger }
    const queue = pgBossQueue({ ...place, ...settings, connection: database.url })
    const dead = deadLetters({ ...place, connection: database.url })
    await queue.ready()
    return {
      queue,
      deadLetters: dead,
      async startWorker(herald, workerSettings) {
        const wire = await proxyTo(database.server.port)
        const connection = database.url.replace(/:\d+\//, `:${wire.connection.port}/`)
        const worker = startWorker(herald, { ...place, pollMs: 20, ...workerSettings, connection })
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

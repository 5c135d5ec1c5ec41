import { silentLogger, type QueueSettings } from '@mailherald/core'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import { proxyTo } from '@mailherald/test-support/proxy'
import { queueConformance, type QueueUnderTest } from '@mailherald/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deadLetters } from './dead-letters.js'
import { pgBossQueue } from './pg-boss-queue.js'
import { startWorker } from './start-worker.js'

describe.skipIf(!hasPostgres)('a queue of pg-boss', { timeout: 60_000 }, () => {
  let server: PostgresServer
  let url: string
  let queues = 0
  beforeAll(async () => {
    server = await postgresServer()
    url = await server.database()
  })
  afterAll(() => server.remove())

  it.each(queueConformance())('$name', async ({ run }) => {
    await expect(run(underTest)).resolves.toBeUndefined()
  })

  async function underTest(settings: QueueSettings): Promise<QueueUnderTest> {
    const place = { name: `conforming${++queues}`, logger: silentLogger }
    const queue = pgBossQueue({ ...place, ...settings, connection: url })
    const dead = deadLetters({ ...place, connection: url })
    await queue.ready()
    return {
      queue,
      deadLetters: dead,
      async startWorker(herald, workerSettings) {
        const wire = await proxyTo(server.port)
        const connection = url.replace(`:${server.port}`, `:${wire.connection.port}`)
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

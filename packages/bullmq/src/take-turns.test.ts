import { hasRedis } from '@mailherald/test-support/launch-redis'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { until } from '@mailherald/test-support/until'
import { Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rig } from '../test-helpers/rig.js'
import { MessageLines } from './message-lines.js'
import type { StoredJob } from './stored-job.js'
import { takeTurns } from './take-turns.js'

/** Its answers stay on their way until they are let through. */
class SlowLines extends MessageLines {
  readonly refused: string[] = []
  letThrough = (): void => {}
  readonly #open = new Promise<void>((resolve) => (this.letThrough = resolve))

  override async isFirst(orderingKey: string, jobId: string): Promise<boolean> {
    if (await super.isFirst(orderingKey, jobId)) return true
    this.refused.push(jobId)
    await this.#open
    return false
  }
}

describe.skipIf(!hasRedis)(
  'a job whose turn comes while it is being sent back',
  { timeout: 30_000 },
  () => {
    let server: RedisServer
    beforeAll(async () => void (server = await redisServer()))
    afterAll(() => server.remove())

    it('is called even so', async () => {
      const under = await rig({ connection: server.connection, order: 'message' })
      const events = ['first', 'second'].map((id) => ({ id, to: 'ann@example.com', message: 'm' }))
      await under.post(events)
      const connection = new Redis(server.url, { maxRetriesPerRequest: null })
      const lines = new SlowLines(connection, { connection, name: under.name })
      const done: (string | undefined)[] = []
      const worker = new Worker<StoredJob>(
        under.name,
        async (job, token) => {
          await turns.wait(job, token)
          await until(() => lines.refused.length === 1)
        },
        { connection, concurrency: 2 },
      )
      const turns = takeTurns(lines, worker, 60_000)
      worker.on('completed', (job) => {
        done.push(job.id)
        turns.pass(job)
      })
      await until(() => done.length === 1)
      await turns.passed()
      lines.letThrough()
      await until(() => done.length === 2)
      expect(done).toEqual(['acme~email.delivered~first', 'acme~email.delivered~second'])
      await worker.close()
      connection.disconnect()
      await under.close()
    })
  },
)

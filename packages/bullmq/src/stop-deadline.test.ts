import { payloads } from '@mailherald/test-support/acme'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { until } from '@mailherald/test-support/until'
import { Queue as BullQueue } from 'bullmq'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rig, type Rig } from '../test-helpers/rig.js'
import type { QueueWorker } from '@mailherald/core'

// The tests are over before a lock ends by itself.
const lockMs = 60_000

describe.skipIf(!hasRedis)(
  'a worker that is stopped while a handler hangs',
  { timeout: 30_000 },
  () => {
    let server: RedisServer
    let admin: Redis
    let view: BullQueue
    let stopping: Rig
    let other: Rig
    let queues = 0
    let finish = (): void => {}
    let runs: string[]

    beforeAll(async () => void (server = await redisServer()))
    beforeEach(async () => {
      const name = `stop${++queues}`
      runs = []
      admin = new Redis(server.url, { maxRetriesPerRequest: null })
      admin.on('error', () => {})
      view = new BullQueue(name, { connection: admin })
      view.on('error', () => {})
      const options = { connection: server.connection, name, attempts: 1 }
      ;[stopping, other] = await Promise.all([
        rig(options, { handlerTimeoutMs: 1000 }),
        rig(options, { handlerTimeoutMs: 1000 }),
      ])
      other.herald.on('*', { name: 'slow' }, (_, { attempt }) => void runs.push(`again ${attempt}`))
    })
    afterEach(async () => {
      finish()
      await Promise.all([stopping.close(), other.close(), view.close()])
      admin.disconnect()
    })
    afterAll(() => server.remove())

    async function busyWorker(): Promise<QueueWorker> {
      stopping.herald.on('*', { name: 'slow' }, () => {
        runs.push('first')
        return new Promise<void>((resolve) => (finish = resolve))
      })
      const worker = await stopping.work({ lockMs })
      await stopping.post(payloads(1))
      await until(() => runs.length === 1)
      return worker
    }

    it('returns the event at once, without counting an attempt', async () => {
      const worker = await busyWorker()
      expect(await worker.close(20)).toBe(false)
      const [job] = await view.getJobs(['waiting'])
      expect(job).toMatchObject({
        id: 'acme~email.delivered~e0',
        attemptsMade: 0,
        stalledCounter: 0,
      })
    })

    it('leaves the event to another worker, which does not run the handler a second time', async () => {
      const worker = await busyWorker()
      expect(await worker.close(20)).toBe(false)
      await other.work({ lockMs })
      await until(async () => (await view.getDelayedCount()) === 1)
      finish()
      await until(async () => (await view.getCompletedCount()) === 1)
      expect(runs).toEqual(['first'])
    })

    it('leaves the handler to another worker when its process is gone and the lease has ended', async () => {
      const worker = await busyWorker()
      expect(await worker.close(20)).toBe(false)
      await other.work({ lockMs })
      await until(async () => (await view.getCompletedCount()) === 1)
      expect(runs).toEqual(['first', 'again 2'])
    })

    it('stops without Redis, too', async () => {
      const worker = await busyWorker()
      await server.kill()
      try {
        expect(await worker.close(20)).toBe(false)
      } finally {
        await server.start()
      }
    })
  },
)

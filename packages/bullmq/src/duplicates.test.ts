import { Queue as BullQueue } from 'bullmq'
import { Redis } from 'ioredis'
import { describe, expect, it } from 'vitest'
import { postDelivered } from './fixtures/load.js'
import { messageOf } from './fixtures/processes.js'
import { hasRedis } from './fixtures/redis-server.js'
import { until } from './fixtures/rig.js'
import { stageForTests } from './fixtures/stage.js'

const rounds = 100

describe.skipIf(!hasRedis)('one event, posted 200 times at once', { timeout: 300_000 }, () => {
  const stage = stageForTests()

  it('to four receiver processes is handled once by two workers', async () => {
    const { server, ledger, running } = stage
    const settings = { url: server.url, name: 'same', ledger: ledger.path }
    const receivers = Array.from({ length: 4 }, () => running.start('receiver.mjs', settings))
    const ports = await Promise.all(receivers.map((receiver) => messageOf<number>(receiver)))
    running.start('worker.mjs', settings)
    running.start('worker.mjs', settings)
    const recipients = Array.from({ length: rounds }, (_, round) => `user${round}@example.com`)
    let refused = 0
    for (const email of recipients) {
      const posts = Array.from({ length: 200 }, (_, n) =>
        postDelivered(email, ports[n % 4] as number),
      )
      const statuses = await Promise.all(posts)
      refused += statuses.filter((status) => status === 503).length
      expect(statuses).toContain(200)
      expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
    }
    if (process.env['FIGURES'] !== undefined) console.log({ rounds, refused })

    const redis = new Redis(server.url, { maxRetriesPerRequest: null })
    const view = new BullQueue('same', { connection: redis })
    await until(async () => (await view.getCompletedCount()) >= rounds)
    expect(await view.getJobCountByTypes('waiting', 'active', 'delayed', 'failed')).toBe(0)
    expect(ledger.after('begun').toSorted()).toEqual(recipients.toSorted())
    await view.close()
    redis.disconnect()
  })
})

import { payloads } from '@mailherald/test-support/acme'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { until } from '@mailherald/test-support/until'
import { Queue as BullQueue } from 'bullmq'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { rig, type Rig } from '../test-helpers/rig.js'

const [delivered] = payloads(1)

describe.skipIf(!hasRedis)('a queue in Redis', { timeout: 30_000 }, () => {
  let server: RedisServer
  let under: Rig
  beforeAll(async () => void (server = await redisServer()))
  afterAll(() => server.remove())
  afterEach(() => under.close())

  it('names jobs by event type, and does not queue a redelivery twice, even after it was handled', async () => {
    under = await rig({ connection: server.connection, name: 'named' })
    const redis = new Redis(server.url, { maxRetriesPerRequest: null })
    const view = new BullQueue('named', { connection: redis })
    let runs = 0
    under.herald.on('*', { name: 'count' }, () => void runs++)
    await under.post(delivered)
    await under.post([delivered, delivered])
    const jobs = await view.getJobs(['waiting'])
    expect(jobs.map(({ name, id }) => [name, id])).toEqual([
      ['email.delivered', 'acme~email.delivered~e0'],
    ])
    await under.work()
    await until(async () => (await view.getCompletedCount()) === 1)
    expect((await under.post(delivered)).status).toBe(200)
    expect(await view.getJobCountByTypes('waiting', 'active', 'delayed')).toBe(0)
    expect(runs).toBe(1)
    await view.close()
    redis.disconnect()
  })

  it('handles each event of a batch of 1,000 once though one fails, and that one when it is replayed', async () => {
    under = await rig({ connection: server.connection, attempts: 3 })
    const runs = new Map<string, number>()
    let broken = true
    under.herald.on('email.delivered', { name: 'h' }, ({ recipient }) => {
      runs.set(recipient, (runs.get(recipient) ?? 0) + 1)
      if (broken && recipient === 'user500@example.com') throw new Error('poison')
    })
    await under.work({ concurrency: 50 })
    expect((await under.post(payloads(1000))).status).toBe(200)
    await until(async () => runs.size === 1000 && (await under.dead.count()) === 1)
    expect([...runs].filter(([, count]) => count !== 1)).toEqual([['user500@example.com', 3]])
    expect(await under.dead.list()).toMatchObject([
      {
        id: 'acme~email.delivered~e500',
        type: 'email.delivered',
        attempts: 3,
        reason: expect.stringContaining('Error: poison') as string,
        event: { recipient: 'user500@example.com', receivedAt: expect.any(Date) as Date },
      },
    ])
    broken = false
    expect(await under.dead.replayAll()).toBe(1)
    await until(() => runs.get('user500@example.com') === 4)
    expect(await under.dead.count()).toBe(0)
  })

  it('handles an event once though several receivers got it at the same time', async () => {
    under = await rig({ connection: server.connection, name: 'many' })
    const others = await Promise.all(
      Array.from({ length: 3 }, () => rig({ connection: server.connection, name: 'many' })),
    )
    const all = [under, ...others]
    let runs = 0
    for (const { herald } of all) herald.on('*', { name: 'h' }, () => void runs++)
    await Promise.all(all.map(({ work }) => work()))
    const replies = await Promise.all(
      all.flatMap(({ post }) => Array.from({ length: 50 }, () => post(delivered))),
    )
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]))
    await until(() => runs > 0)
    await Promise.all(others.map(({ close }) => close()))
    expect(runs).toBe(1)
  })
})

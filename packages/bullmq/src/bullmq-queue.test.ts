import { Discard, RetryLater } from '@mailherald/core'
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

  it('brings the event of a delivery to its handler, once', async () => {
    under = await rig({ connection: server.connection })
    const seen: unknown[] = []
    under.herald.on('email.delivered', ({ recipient, receivedAt }) => {
      seen.push([recipient, receivedAt instanceof Date])
    })
    expect(await under.post(delivered)).toMatchObject({ status: 200, body: '{"events":1}' })
    expect(seen).toEqual([])
    await under.work()
    await until(() => seen.length > 0)
    expect(seen).toEqual([['user0@example.com', true]])
  })

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

  it('retries only the handler that failed', async () => {
    under = await rig({ connection: server.connection })
    const runs: string[] = []
    under.herald.on('*', { name: 'good' }, () => void runs.push('good'))
    under.herald.on('*', { name: 'bad' }, (_, { attempt }) => {
      runs.push(`bad ${attempt}`)
      if (attempt < 3) throw new Error('no database')
    })
    await under.work()
    await under.post(delivered)
    await until(() => runs.length === 4)
    expect(runs.toSorted()).toEqual(['bad 1', 'bad 2', 'bad 3', 'good'])
  })

  it('retries an event later when a handler asks for it, without counting a failed attempt', async () => {
    under = await rig({ connection: server.connection, attempts: 1 })
    let runs = 0
    under.herald.on('*', { name: 'later' }, () => {
      if (++runs < 3) throw new RetryLater(5)
    })
    await under.work()
    await under.post(delivered)
    await until(() => runs === 3)
    expect(await under.dead.count()).toBe(0)
  })

  it('is done with an event that its handler discards', async () => {
    under = await rig({ connection: server.connection, name: 'discarded' })
    const redis = new Redis(server.url, { maxRetriesPerRequest: null })
    const view = new BullQueue('discarded', { connection: redis })
    let runs = 0
    under.herald.on('*', { name: 'picky' }, () => {
      runs++
      throw new Discard('no user')
    })
    await under.work()
    await under.post(delivered)
    await until(async () => (await view.getCompletedCount()) === 1)
    expect([runs, await under.dead.count()]).toEqual([1, 0])
    await view.close()
    redis.disconnect()
  })

  it('loses nothing when its worker stops: running events are finished, the others wait for the next worker', async () => {
    under = await rig({ connection: server.connection })
    const runs = new Map<string, number>()
    under.herald.on('email.delivered', { name: 'h' }, async ({ recipient }) => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      runs.set(recipient, (runs.get(recipient) ?? 0) + 1)
    })
    const worker = await under.work({ concurrency: 5 })
    await under.post(payloads(200))
    await until(() => runs.size >= 20)
    expect(await worker.close()).toBe(true)
    const finished = runs.size
    expect(finished).toBeLessThan(200)
    await under.work({ concurrency: 50 })
    await until(() => runs.size === 200)
    expect([...runs.values()].every((count) => count === 1)).toBe(true)
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

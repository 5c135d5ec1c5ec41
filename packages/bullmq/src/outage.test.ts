import { payloads } from '@mailherald/test-support/acme'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { until } from '@mailherald/test-support/until'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { rig, type Rig } from '../test-helpers/rig.js'

describe.skipIf(!hasRedis)('while Redis is away', { timeout: 30_000 }, () => {
  let server: RedisServer
  let under: Rig
  beforeAll(async () => void (server = await redisServer()))
  afterAll(() => server.remove())
  afterEach(() => under.close())

  it('no delivery is acknowledged; when Redis is back it has every acknowledged event, and takes more', async () => {
    under = await rig({ connection: server.connection })
    const seen = new Set<string>()
    under.herald.on('email.delivered', { name: 'h' }, ({ recipient }) => void seen.add(recipient))
    const all = payloads(60)
    expect((await under.post(all.slice(0, 20))).status).toBe(200)
    await server.kill()

    const begun = performance.now()
    const refusals = await Promise.all(all.slice(20, 40).map((payload) => under.post(payload)))
    // A bound that the issue promises, far above what it takes.
    expect(performance.now() - begun).toBeLessThan(1000)
    for (const { status, body } of refusals) {
      expect([status, body]).toEqual([503, '{"error":"ERR_QUEUE_UNAVAILABLE"}'])
    }

    await server.start()
    await until(async () => (await under.post(all.slice(40))).status === 200)
    await under.work()
    await until(() => seen.size === 40)
    expect(seen.has('user0@example.com')).toBe(true)
    expect(seen.has('user30@example.com')).toBe(false)
    expect((await under.post(all)).status).toBe(200)
    await until(() => seen.size === 60)
  })

  it('a worker waits, and goes on when Redis is back', async () => {
    under = await rig({ connection: server.connection })
    const seen = new Set<string>()
    under.herald.on('email.delivered', { name: 'h' }, ({ recipient }) => void seen.add(recipient))
    await under.work()
    await under.post(payloads(1))
    await until(() => seen.size === 1)
    await server.kill()
    await server.start()
    await until(async () => (await under.post(payloads(3))).status === 200)
    await until(() => seen.size >= 3)
    expect(seen.size).toBe(3)
  })

  it('a bounded number of events waits for a server that hangs', async () => {
    under = await rig({ connection: server.connection, maxPending: 10 }, { queueTimeoutMs: 50 })
    const admin = new Redis(server.url)
    await admin.call('CLIENT', 'PAUSE', '400', 'ALL')
    const replies = await Promise.all(payloads(30).map((payload) => under.post(payload)))
    expect(replies.map(({ status }) => status)).toEqual(Array(30).fill(503))
    await until(async () => (await under.post(payloads(1))).status === 200)
    await admin.quit()
  })
})

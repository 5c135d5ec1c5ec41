import { payloads } from '@mailherald/test-support/acme'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { proxyTo, type Proxy } from '@mailherald/test-support/proxy'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { until } from '@mailherald/test-support/until'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rig, type Rig } from '../test-helpers/rig.js'

describe.skipIf(!hasRedis)('connections that die silently', { timeout: 60_000 }, () => {
  let server: RedisServer
  let proxy: Proxy
  let under: Rig
  beforeAll(async () => void (server = await redisServer()))
  afterAll(() => server.remove())
  beforeEach(async () => {
    proxy = await proxyTo(server.connection.port)
    under = await rig({ connection: proxy.connection })
  })
  afterEach(async () => {
    await under.close()
    proxy.close()
  })

  it('dead connections are replaced, and until then no delivery is acknowledged', async () => {
    const [first, second] = payloads(2)
    expect((await under.post(first)).status).toBe(200)
    proxy.cutSilently()
    expect((await under.post(second)).status).toBe(503)
    await until(async () => (await under.post(second)).status === 200)
    await until(async () => (await under.dead.count().catch(() => -1)) === 0)
  })

  it('a worker whose connection died silently handles events again', async () => {
    const seen = new Set<string>()
    under.herald.on('email.delivered', { name: 'h' }, ({ recipient }) => void seen.add(recipient))
    await under.work()
    await under.post(payloads(1))
    await until(() => seen.size === 1)
    proxy.cutSilently()
    await until(async () => (await under.post(payloads(5))).status === 200)
    await until(() => seen.size >= 5)
    expect([...seen].toSorted()).toEqual(payloads(5).map(({ to }) => to))
  })
})

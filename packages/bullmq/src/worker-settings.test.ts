import { payloads } from '@mailherald/test-support/acme'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { until } from '@mailherald/test-support/until'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { rig, type Rig } from '../test-helpers/rig.js'

describe.skipIf(!hasRedis)('a worker', { timeout: 60_000 }, () => {
  let server: RedisServer
  let under: Rig
  beforeAll(async () => void (server = await redisServer()))
  afterAll(() => server.remove())
  afterEach(() => under.close())

  it('shares its rate limit with the other workers of the queue', async () => {
    under = await rig({ connection: server.connection })
    const begun: number[] = []
    under.herald.on('*', { name: 'h' }, () => void begun.push(performance.now()))
    await under.post(payloads(20))
    const rateLimit = { max: 5, perMs: 300 }
    await Promise.all([under.work({ rateLimit }), under.work({ rateLimit })])
    await until(() => begun.length === 20)
    // Three windows of 300 ms. With a limit of its own for each worker it would be one.
    expect((begun[15] ?? 0) - (begun[0] ?? 0)).toBeGreaterThan(600)
  })
})

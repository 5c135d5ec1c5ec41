import { createHerald } from '@mailherald/core'
import { unverified } from '@mailherald/core/verify'
import { acme, payloads } from '@mailherald/test-support/acme'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { until } from '@mailherald/test-support/until'
import { Queue as BullQueue } from 'bullmq'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { outages } from '../test-helpers/outages.js'
import { rig } from '../test-helpers/rig.js'
import { redisIdempotency, type RedisIdempotency } from './redis-idempotency.js'

describe.skipIf(!hasRedis).each(outages)(
  'an idempotency store that $how',
  { timeout: 60_000 },
  (outage) => {
    let server: RedisServer
    let idempotency: RedisIdempotency
    beforeEach(async () => {
      server = await redisServer()
      idempotency = redisIdempotency({ connection: server.connection })
    })
    afterEach(async () => {
      await idempotency.close()
      await server.remove()
    })

    it('rejects every call, and answers again when the server is back', async () => {
      const reserve = async (eventId: string) => idempotency.reserve({ eventId, handler: 'h' }, 50)
      expect(await reserve('e1')).toMatchObject({ state: 'reserved' })
      await outage.begin(server)
      await expect(reserve('e2')).rejects.toBeInstanceOf(Error)
      // Now the connection is broken, and a new one is being made.
      await expect(reserve('e3')).rejects.toBeInstanceOf(Error)
      await outage.end(server)
      await until(async () => (await reserve('e4').catch(() => undefined))?.state === 'reserved')
    })

    it('has the sender retry where handlers run before the answer', async () => {
      const limits = { ackDeadlineMs: 500, handlerTimeoutMs: 100 }
      const herald = createHerald({
        providers: [acme({ verify: unverified() })],
        logger: false,
        idempotency,
        ...limits,
      })
      const seen: string[] = []
      herald.on('email.delivered', { name: 'h' }, ({ recipient }) => void seen.push(recipient))
      const post = async (payload: unknown) => {
        const body = Buffer.from(JSON.stringify(payload))
        const delivery = { provider: 'acme', method: 'POST', url: '/acme', headers: {}, body }
        return (await herald.receive(delivery)).status
      }
      const [first, second] = payloads(2)
      expect(await post(first)).toBe(200)
      await outage.begin(server)
      expect(await Promise.all([post(first), post(second)])).toEqual([503, 503])
      await outage.end(server)
      await until(async () => (await post(second)) === 200)
      expect(await post(first)).toBe(200)
      expect(seen).toEqual(['user0@example.com', 'user1@example.com'])
      await herald.close()
    })

    it('lets the events of a worker wait, and counts no attempt', async () => {
      const queueServer = await redisServer()
      const name = 'waiting'
      const options = { connection: queueServer.connection, name, attempts: 1 }
      const under = await rig(options, { idempotency, handlerTimeoutMs: 100 })
      const seen: string[] = []
      under.herald.on(
        'email.delivered',
        { name: 'h' },
        ({ recipient }) => void seen.push(recipient),
      )
      await outage.begin(server)
      await under.work()
      expect((await under.post(payloads(3))).status).toBe(200)
      const redis = new Redis(queueServer.url, { maxRetriesPerRequest: null })
      const view = new BullQueue(name, { connection: redis })
      await until(async () => (await view.getDelayedCount()) === 3)
      await view.close()
      redis.disconnect()
      expect([seen, await under.dead.count()]).toEqual([[], 0])
      await outage.end(server)
      await until(() => seen.length >= 3)
      expect(seen.toSorted()).toEqual(payloads(3).map(({ to }) => to))
      await under.close()
      await queueServer.remove()
    })
  },
)

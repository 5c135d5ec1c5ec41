import { hasRedis } from '@mailherald/test-support/launch-redis'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { until } from '@mailherald/test-support/until'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { rig, type Rig } from '../test-helpers/rig.js'
import type { BullmqQueueOptions } from './bullmq-queue.js'

const [first, second] = ['one', 'two'].map((id) => ({ id, to: `${id}@example.com`, message: 'm' }))

type Where = Pick<BullmqQueueOptions, 'name' | 'prefix'>
const pairs: readonly (readonly [by: string, one: Where, other: Where])[] = [
  ['prefix', { name: 'app', prefix: 'staging' }, { name: 'app', prefix: 'production' }],
  ['name', { name: 'invoices' }, { name: 'newsletters' }],
]

describe.skipIf(!hasRedis)('two queues on one server', { timeout: 30_000 }, () => {
  let server: RedisServer
  let redis: Redis
  let rigs: Rig[] = []
  beforeAll(async () => {
    server = await redisServer()
    redis = new Redis(server.url, { maxRetriesPerRequest: null })
  })
  afterEach(async () => {
    await Promise.all(rigs.map(({ close }) => close()))
    rigs = []
    await redis.flushall()
  })
  afterAll(async () => {
    redis.disconnect()
    await server.remove()
  })

  async function ordered(where: Where): Promise<Rig> {
    const made = await rig({
      connection: server.connection,
      order: 'message',
      attempts: 1,
      ...where,
    })
    rigs.push(made)
    return made
  }

  it.each(pairs)(
    'queues that differ only in %s both handle the same events',
    async (_, ...places) => {
      const seen = places.map(() => [] as string[])
      for (const [index, place] of places.entries()) {
        const { herald, work, post, keyPrefix } = await ordered(place)
        herald.on('email.delivered', { name: 'suppress' }, ({ recipient }) => {
          seen[index]?.push(recipient)
        })
        await work()
        expect((await post([first, second])).status).toBe(200)
        await until(async () => (await redis.zcard(`${keyPrefix}completed`)) === 2)
      }
      const handled = ['one@example.com', 'two@example.com']
      expect(seen).toEqual([handled, handled])
    },
  )

  it.each(pairs)(
    'queues that differ only in %s have their own dead letters',
    async (_, ...places) => {
      const [one, other] = await Promise.all(places.map(ordered))
      one?.herald.on('email.*', { name: 'broken' }, () => Promise.reject(new Error('no database')))
      await one?.work()
      await one?.post(first)
      await until(async () => (await one?.dead.count()) === 1)
      expect(await other?.dead.count()).toBe(0)
    },
  )

  it('every key begins with the prefix and the name of one of the queues', async () => {
    const { herald, post, work, keyPrefix } = await ordered({ name: 'keys', prefix: 'mine' })
    await redis.flushall()
    herald.on('email.*', { name: 'h' }, () => {})
    await post([first, second])
    const keys = await redis.keys('*')
    await work()
    await until(async () => (await redis.zcard(`${keyPrefix}completed`)) === 2)
    keys.push(...(await redis.keys('*')))
    expect(keys.filter((key) => !key.startsWith('mine:keys:'))).toEqual([])
    expect(keys).toContain('mine:keys:task:acme~email.delivered~one:h')
    expect(keys).toContain('mine:keys:line:acme~m')
  })
})

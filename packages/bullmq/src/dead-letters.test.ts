import { payloads } from '@mailherald/test-support/acme'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { until } from '@mailherald/test-support/until'
import { Queue as BullQueue } from 'bullmq'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rig, type Rig } from '../test-helpers/rig.js'

describe.skipIf(!hasRedis)('dead letters', { timeout: 30_000 }, () => {
  let server: RedisServer
  let under: Rig
  let broken: boolean
  let seen: string[]
  beforeAll(async () => void (server = await redisServer()))
  beforeEach(async () => {
    broken = true
    seen = []
    under = await rig({ connection: server.connection, attempts: 1 })
    under.herald.on('email.delivered', { name: 'h' }, ({ recipient }) => {
      if (broken) throw new Error('no database')
      seen.push(recipient)
    })
    await under.work()
  })
  afterEach(() => under.close())
  afterAll(() => server.remove())

  async function fail(count: number): Promise<void> {
    await under.post(payloads(count))
    await until(async () => (await under.dead.count()) === count)
    broken = false
  }

  it('dead letters say which handler failed and why, even where the thrown value cannot be read', async () => {
    const hostile = new Proxy(Object('gone'), {
      get() {
        throw new Error('not to be read')
      },
    })
    under.herald.on('email.delivered', { name: 'other' }, () => {
      throw hostile
    })
    await fail(1)
    const [dead] = await under.dead.list()
    expect(dead?.reason).toMatch(/\bh, other\b.* A reason has no text\.$/)
  })

  it('dead letters can be replayed and dropped all together, across many pages', async () => {
    await fail(250)
    expect(await under.dead.replayAll()).toBe(250)
    await until(() => seen.length === 250)
    broken = true
    await under.post(payloads(500).slice(250))
    await until(async () => (await under.dead.count()) === 250)
    expect(await under.dead.dropAll()).toBe(250)
    expect([await under.dead.count(), seen.length]).toEqual([0, 250])
  })

  describe('of several types, some of which no process can read', () => {
    let redis: Redis
    beforeEach(async () => {
      redis = new Redis(server.url, { maxRetriesPerRequest: null })
      await fail(120)
      const view = new BullQueue(under.name, { connection: redis })
      // One after the other: they are listed as they failed.
      for (const [index, jobId] of ['other%3A1', '%3123'].entries()) {
        await view.add('email.bounced', { v: 99 }, { jobId })
        await until(async () => (await under.dead.count()) === 121 + index)
      }
      await view.close()
    })
    afterEach(() => redis.disconnect())

    it('dead letters are counted and listed by type', async () => {
      expect(await under.dead.count({ type: 'email.bounced' })).toBe(2)
      expect(await under.dead.count({ type: 'email.opened' })).toBe(0)
      expect(await under.dead.list({ type: 'email.bounced' })).toMatchObject([
        { id: 'other:1', type: 'email.bounced', reason: expect.stringContaining('version 99') },
        { id: '123', type: 'email.bounced' },
      ])
      const last = await under.dead.list({ type: 'email.delivered', offset: 110, limit: 100 })
      expect(last).toHaveLength(10)
      expect(await under.dead.list({ type: 'email.bounced', limit: 1 })).toHaveLength(1)
    })

    it('dead letters are read, replayed and dropped by the id of their event', async () => {
      expect(await under.dead.get('other:1')).not.toHaveProperty('event')
      expect(await under.dead.replay('other:1')).toBe(true)
      await until(async () => (await under.dead.get('other:1')) !== undefined)
      expect(await under.dead.drop('other:1')).toBe(true)
      expect(await under.dead.drop('123')).toBe(true)
      expect(await under.dead.count()).toBe(120)
    })

    it('dead letters are replayed and dropped by type', async () => {
      expect(await under.dead.dropAll({ type: 'email.bounced' })).toBe(2)
      expect(await under.dead.replayAll({ type: 'email.opened' })).toBe(0)
      expect(await under.dead.replayAll({ type: 'email.delivered' })).toBe(120)
      await until(() => seen.length === 120)
      expect(await under.dead.count()).toBe(0)
    })
  })
})

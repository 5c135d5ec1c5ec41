import { setTimeout } from 'node:timers/promises'
import { RetryLater } from '@mailherald/core'
import { payloads } from '@mailherald/test-support/acme'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { journalFile } from '@mailherald/test-support/journal'
import { kill, processes } from '@mailherald/test-support/processes'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { until } from '@mailherald/test-support/until'
import { Queue as BullQueue } from 'bullmq'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rig, type Rig } from '../test-helpers/rig.js'
import { workerScript } from '../test-helpers/scripts.js'
import type { BullmqQueueOptions } from './bullmq-queue.js'

/** Events of one message, numbered by their recipients. */
function ofMessage(message: string, count: number): object[] {
  return payloads(count).map(({ to }, n) => ({ id: `${message}-${n}`, to, message }))
}

const recipients = (count: number): string[] => payloads(count).map(({ to }) => to)

// Longer than a test may take: nothing here may depend on the second look that a held event takes by itself.
const lockMs = 60_000

describe.skipIf(!hasRedis)('the order of a message', { timeout: 30_000 }, () => {
  let server: RedisServer
  let admin: Redis
  let under: Rig
  beforeAll(async () => void (server = await redisServer()))
  beforeEach(() => void (admin = new Redis(server.url, { maxRetriesPerRequest: null })))
  afterEach(async () => {
    await under.close()
    admin.disconnect()
  })
  afterAll(() => server.remove())

  async function ordered(options: Partial<BullmqQueueOptions> = {}): Promise<Rig> {
    return rig({ connection: server.connection, order: 'message', ...options })
  }

  it('the order of a message is kept across two workers, while its events come in batches and repeatedly', async () => {
    under = await ordered({ attempts: 1 })
    const seen = new Map<string, string[]>()
    const running = new Set<string | undefined>()
    let together = 0
    under.herald.on('email.delivered', { name: 'h' }, async ({ messageId = '', recipient }) => {
      if (running.has(messageId)) together++
      running.add(messageId)
      await setTimeout(Math.random() * 8)
      running.delete(messageId)
      seen.set(messageId, [...(seen.get(messageId) ?? []), recipient])
    })
    await under.work({ lockMs })
    await under.work({ lockMs })
    const lines = Array.from({ length: 20 }, (_, n) => ofMessage(`m${n}`, 10))
    for (let part = 0; part < 10; part += 5) {
      const batch = lines.flatMap((line) => line.slice(part, part + 5))
      expect((await under.post(batch)).status).toBe(200)
      expect((await under.post(batch)).status).toBe(200)
    }
    await until(() => [...seen.values()].flat().length >= 200)
    for (const line of seen.values()) expect(line).toEqual(recipients(10))
    expect([seen.size, together, await under.dead.count()]).toEqual([20, 0, 0])
    await until(async () => (await admin.keys('*:line:*')).length === 0)
    expect((await under.post(lines.flat())).status).toBe(200)
    expect(await admin.keys('*:line:*')).toEqual([])
  })

  it('messages do not wait for each other, and events without a message do not wait at all', async () => {
    under = await ordered()
    const begun = new Set<string>()
    under.herald.on('email.delivered', { name: 'h' }, async ({ providerEventId = '' }) => {
      begun.add(providerEventId)
      await until(() => begun.size >= 4)
    })
    await under.work({ lockMs })
    await under.post([...ofMessage('a', 2), ...ofMessage('b', 1), ...payloads(2)])
    await until(() => begun.size === 5)
    expect([...begun].at(-1)).toBe('a-1')
  })

  it('later events wait while the first one fails or is postponed', async () => {
    under = await ordered({ backoffMs: 50 })
    const runs: string[] = []
    under.herald.on('email.delivered', { name: 'h' }, ({ recipient }, { attempt }) => {
      runs.push(`${recipient} ${attempt}`)
      if (recipient === 'user0@example.com' && attempt < 3) throw new Error('no database')
      if (recipient === 'user1@example.com' && attempt < 2) throw new RetryLater(100)
    })
    await under.work({ lockMs })
    await under.post(ofMessage('m', 3))
    await until(() => runs.length === 6)
    expect(runs).toEqual([
      'user0@example.com 1',
      'user0@example.com 2',
      'user0@example.com 3',
      'user1@example.com 1',
      'user1@example.com 2',
      'user2@example.com 1',
    ])
  })

  it('later events go on when the first one is a dead letter, which is replayed behind those that wait', async () => {
    under = await ordered({ attempts: 2 })
    const seen: string[] = []
    let broken = true
    let finish = (): void => {}
    under.herald.on('email.delivered', { name: 'h' }, async ({ recipient }) => {
      if (broken && recipient === 'user0@example.com') throw new Error('no database')
      seen.push(recipient)
      if (recipient === 'user1@example.com') await new Promise<void>((done) => (finish = done))
    })
    await under.work({ lockMs })
    await under.post(ofMessage('m', 3))
    await until(() => seen.length === 1)
    broken = false
    expect(await under.dead.replay('acme~email.delivered~m-0')).toBe(true)
    // It has been looked at, and sent to the end of the line.
    await until(async () =>
      (await admin.lrange(await lineOf(admin), -1, -1)).join().endsWith('m-0'),
    )
    finish()
    await until(() => seen.length === 3)
    expect(seen).toEqual(recipients(3).slice(1).concat('user0@example.com'))
  })

  it('later events go on when the first one is dropped, or removed by hand', async () => {
    under = await ordered({ name: 'removed', attempts: 2, backoffMs: 3_600_000 })
    const view = new BullQueue('removed', { connection: admin })
    const seen: string[] = []
    under.herald.on('email.delivered', { name: 'h' }, ({ recipient }) => {
      if (recipient === 'user0@example.com') throw new Error('no database')
      seen.push(recipient)
    })
    await under.work({ lockMs: 300 })
    await under.post(ofMessage('m', 2))
    await until(async () => (await view.getDelayedCount()) === 2)
    expect(seen).toEqual([])
    await (await view.getJob('acme~email.delivered~m-0'))?.remove()
    await until(() => seen.length === 1)
    expect(seen).toEqual(['user1@example.com'])
    await view.close()
  })

  it('another worker goes on at once when the worker of a message is stopped', async () => {
    under = await ordered({ name: 'order-stopped' })
    const view = new BullQueue('order-stopped', { connection: admin })
    let finish = (): void => {}
    under.herald.on('*', { name: 'h' }, () => new Promise<void>((done) => (finish = done)))
    const worker = await under.work({ lockMs })
    await under.post(ofMessage('m', 2))
    await until(async () => (await view.getDelayedCount()) === 1)
    const closed = worker.close()
    finish()
    expect(await closed).toBe(true)
    expect(await view.getJobCounts('completed', 'waiting', 'delayed')).toEqual({
      completed: 1,
      waiting: 1,
      delayed: 0,
    })
    await view.close()
  })

  it('the order of a message survives a killed Redis', async () => {
    under = await ordered()
    const seen: string[] = []
    under.herald.on('email.delivered', { name: 'h' }, async ({ recipient }) => {
      await setTimeout(5)
      seen.push(recipient)
    })
    await under.post(ofMessage('m', 10))
    await server.kill()
    await server.start()
    await until(async () => (await under.post(ofMessage('m', 20))).status === 200)
    await under.work({ lockMs })
    await until(() => seen.length === 20)
    expect(seen).toEqual(recipients(20))
  })

  it('the order of a message survives a killed worker', async () => {
    const journal = journalFile()
    const running = processes()
    under = await ordered({ name: 'order-killed' })
    await under.post(ofMessage('m', 5))
    const settings = { url: server.url, name: 'order-killed', journal: journal.path, hangs: true }
    const child = running.start(workerScript, settings)
    await until(() => journal.lines().length > 0)
    await kill(child, 'SIGKILL')
    expect(journal.after('begun')).not.toContain('user1@example.com')
    const seen: string[] = []
    under.herald.on('email.delivered', { name: 'h' }, ({ recipient }) => void seen.push(recipient))
    await under.work({ lockMs: 1000 })
    await until(() => seen.length === 5)
    expect(seen).toEqual(recipients(5))
    journal.remove()
  })
})

/** The key of the only line there is. */
async function lineOf(redis: Redis): Promise<string> {
  const [line = ''] = await redis.keys('*:line:*')
  return line
}

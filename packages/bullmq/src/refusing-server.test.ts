import { silentLogger, type LogFields } from '@mailherald/core'
import { payloads } from '@mailherald/test-support/acme'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { until } from '@mailherald/test-support/until'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rig, type Rig } from '../test-helpers/rig.js'

describe.skipIf(!hasRedis)('a Redis that answers with an error', { timeout: 60_000 }, () => {
  let server: RedisServer
  let admin: Redis
  let under: Rig
  let logged: string[]
  beforeEach(async () => {
    server = await redisServer()
    admin = new Redis(server.url)
    logged = []
    const error = (message: string, fields?: LogFields) =>
      void logged.push(`${message} ${String(fields?.['cause'])}`)
    under = await rig(
      { connection: server.connection, name: 'refused' },
      { logger: { ...silentLogger, error } },
    )
  })
  afterEach(async () => {
    await under.close()
    admin.disconnect()
    await server.remove()
  })

  it('because its memory is full has the sender retry and the log say why, and in the end every event is handled', async () => {
    const seen = new Map<string, number>()
    under.herald.on('email.delivered', { name: 'h' }, ({ recipient }) => {
      seen.set(recipient, (seen.get(recipient) ?? 0) + 1)
    })
    expect((await under.post(payloads(5))).status).toBe(200)
    await admin.config('SET', 'maxmemory', '1')
    expect(await under.post(payloads(20))).toMatchObject({
      status: 503,
      body: '{"error":"ERR_QUEUE_UNAVAILABLE"}',
    })
    expect(logged.join('\n')).toContain("used memory > 'maxmemory'")
    expect(await stored(admin)).toBe(5)
    await under.work()

    await admin.config('SET', 'maxmemory', '0')
    expect((await under.post(payloads(20))).status).toBe(200)
    await until(() => seen.size === 20)
    expect([...seen.values()].every((count) => count === 1)).toBe(true)
  })

  it('because it has become a replica has the sender retry and the log say why', async () => {
    await admin.call('REPLICAOF', '127.0.0.1', '1')
    expect((await under.post(payloads(3))).status).toBe(503)
    expect(logged.join('\n')).toContain('READONLY')
    expect(await stored(admin)).toBe(0)
    await admin.call('REPLICAOF', 'NO', 'ONE')
    expect((await under.post(payloads(3))).status).toBe(200)
    expect(await stored(admin)).toBe(3)
  })

  it('for one event of three has nothing acknowledged, and in the end each event is handled once', async () => {
    const seen: string[] = []
    under.herald.on('email.delivered', { name: 'h' }, ({ recipient }) => void seen.push(recipient))
    await under.work()
    const taken = 'bull:refused:acme~email.delivered~e1'
    await admin.set(taken, 'no job')
    expect((await under.post(payloads(3))).status).toBe(503)
    expect(logged.join('\n')).toContain('WRONGTYPE')
    await admin.del(taken)
    expect((await under.post(payloads(3))).status).toBe(200)
    await until(() => seen.length >= 3)
    expect(seen.toSorted()).toEqual(payloads(3).map(({ to }) => to))
  })
})

async function stored(admin: Redis): Promise<number> {
  return (await admin.keys('bull:*:acme~email.delivered~*')).length
}

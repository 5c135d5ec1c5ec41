import { payloads } from '@mailherald/test-support/acme'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { until } from '@mailherald/test-support/until'
import { Cluster, Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rig } from '../test-helpers/rig.js'
import { failSoon, openRedis, patient, type Connection } from './connection.js'

describe.skipIf(!hasRedis)('the option "connection"', { timeout: 30_000 }, () => {
  let server: RedisServer
  let admin: Redis
  beforeAll(async () => {
    server = await redisServer()
    admin = new Redis(server.url)
  })
  afterAll(async () => {
    admin.disconnect()
    await server.remove()
  })

  /** What a queue on this connection has stored on our server, when it has handled an event. */
  async function handleAnEvent(connection: Connection): Promise<string[]> {
    const under = await rig({ connection })
    let runs = 0
    under.herald.on('*', { name: 'h' }, () => void runs++)
    await under.work()
    await under.post(payloads(1))
    await until(() => runs === 1)
    await under.close()
    return admin.zrange(`bull:${under.name}:completed`, 0, -1)
  }

  it.each<[string, () => Connection]>([
    ['a URL', () => server.url],
    ['options', () => server.connection],
    ['options with a URL, as BullMQ takes them', () => ({ url: server.url })],
  ])('the connection may be %s', async (_name, connection) => {
    expect(await handleAnEvent(connection())).toEqual(['acme~email.delivered~e0'])
  })

  it.each([
    { maxRetriesPerRequest: null },
    { enableOfflineQueue: false, lazyConnect: true, maxRetriesPerRequest: 1 },
  ])('the connection may be a client, which is left unchanged: %j', async (options) => {
    const client = new Redis({ ...server.connection, ...options })
    await until(() => client.status === (options.lazyConnect === true ? 'wait' : 'ready'))
    const state = () => ({
      status: client.status,
      options: { ...client.options },
      listeners: client.eventNames().map((name) => client.listeners(name)),
    })
    const before = state()
    expect(await handleAnEvent(client)).toEqual(['acme~email.delivered~e0'])
    expect(state()).toEqual(before)
    client.disconnect()
  })

  it.each([failSoon, patient])(
    'waits until it is there, though the client given does not',
    async (how) => {
      const given = new Redis({
        ...server.connection,
        enableOfflineQueue: false,
        lazyConnect: true,
      })
      const redis = openRedis(given, how)
      expect(await redis.ping()).toBe('PONG')
      redis.disconnect()
    },
  )

  it('the connection of a cluster or of another library is refused', () => {
    const cluster = new Cluster([server.connection], { lazyConnect: true })
    const foreign = { duplicate: () => undefined, connect: () => undefined }
    for (const connection of [cluster, foreign, { redisOptions: {} }]) {
      expect(() => openRedis(connection, patient)).toThrow(
        expect.objectContaining({ code: 'ERR_OPTION_INVALID', details: { option: 'connection' } }),
      )
    }
  })
})

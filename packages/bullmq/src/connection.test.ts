import { Cluster, Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRedis, patient, type Connection } from './connection.js'
import { hasRedis, redisServer, type RedisServer } from './fixtures/redis-server.js'
import { payloads, rig, until } from './fixtures/rig.js'

describe.skipIf(!hasRedis)('a connection', { timeout: 30_000 }, () => {
  let server: RedisServer
  beforeAll(async () => void (server = await redisServer()))
  afterAll(() => server.remove())

  async function handlesAnEvent(connection: Connection): Promise<void> {
    const under = await rig({ connection })
    let runs = 0
    under.herald.on('*', { name: 'h' }, () => void runs++)
    await under.work()
    expect((await under.post(payloads(1))).status).toBe(200)
    await until(() => runs === 1)
    await under.close()
  }

  it.each<[string, () => Connection]>([
    ['a URL', () => server.url],
    ['options', () => server.connection],
    ['options with a URL, as BullMQ takes them', () => ({ url: server.url })],
  ])('may be %s', (_name, connection) => handlesAnEvent(connection()))

  it.each([
    { maxRetriesPerRequest: null },
    { enableOfflineQueue: false, lazyConnect: true, maxRetriesPerRequest: 1 },
  ])('may be a client, which stays as it is: %j', async (options) => {
    const client = new Redis({ ...server.connection, ...options })
    if (options.lazyConnect === true) await client.connect()
    const before = [
      { ...client.options },
      client.eventNames().map((name) => client.listeners(name)),
    ]
    await handlesAnEvent(client)
    expect([
      { ...client.options },
      client.eventNames().map((name) => client.listeners(name)),
    ]).toEqual(before)
    expect(await client.ping()).toBe('PONG')
    client.disconnect()
  })

  it('is none of a cluster, or of another library', () => {
    const cluster = new Cluster([server.connection], { lazyConnect: true })
    const foreign = { duplicate: () => undefined, connect: () => undefined }
    for (const connection of [cluster, foreign, { redisOptions: {} }]) {
      expect(() => openRedis(connection, patient)).toThrow(
        expect.objectContaining({ code: 'ERR_OPTION_INVALID', details: { option: 'connection' } }),
      )
    }
  })
})

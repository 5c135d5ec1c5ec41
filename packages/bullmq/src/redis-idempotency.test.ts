import { setTimeout } from 'node:timers/promises'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { idempotencyConformance } from '@mailherald/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { redisIdempotency } from './redis-idempotency.js'

const sequences = Number(process.env['PROPERTY_RUNS'] ?? 50)

describe.skipIf(!hasRedis)('redisIdempotency', () => {
  let server: RedisServer
  let stores = 0
  beforeAll(async () => void (server = await redisServer()))
  afterAll(() => server.remove())

  it.each(idempotencyConformance({ sequences }))('$name', { timeout: 600_000 }, async ({ run }) => {
    await expect(
      run(() => {
        const options = { connection: server.connection, name: `store${++stores}` }
        const store = redisIdempotency(options)
        const otherProcess = redisIdempotency(options)
        return {
          store,
          otherProcess,
          // By the clock of the server, which nobody can put forward.
          advance: (ms) => setTimeout(ms),
          close: async () => void (await Promise.all([store.close(), otherProcess.close()])),
        }
      }),
    ).resolves.toBeUndefined()
  })

  it('is shared by all stores with the same server and name', async () => {
    const [one, other] = [server.url, server.connection].map((connection) =>
      redisIdempotency({ connection, name: 'shared' }),
    )
    const task = { eventId: 'acme~1', handler: 'h' }
    const reservation = await one?.reserve(task, 60_000)
    expect(await other?.reserve(task, 60_000)).toEqual({ state: 'busy' })
    if (reservation?.state === 'reserved') await one?.done(task, reservation.token)
    expect(await other?.reserve(task, 60_000)).toEqual({ state: 'done' })
    await Promise.all([one?.close(), other?.close()])
  })

  it('keeps a lease until it ends, even where finished tasks are forgotten sooner', async () => {
    const store = redisIdempotency({ connection: server.url, name: 'leases', maxAgeMs: 50 })
    const task = { eventId: 'acme~1', handler: 'h' }
    expect(await store.reserve(task, 5000)).toMatchObject({ state: 'reserved' })
    await setTimeout(100)
    expect(await store.reserve(task, 5000)).toEqual({ state: 'busy' })
    await store.close()
  })

  it('forgets finished tasks that are older than maxAgeMs', async () => {
    const store = redisIdempotency({ connection: server.url, name: 'short', maxAgeMs: 30 })
    const task = { eventId: 'acme~1', handler: 'h' }
    const reservation = await store.reserve(task, 10)
    if (reservation.state === 'reserved') await store.done(task, reservation.token)
    await setTimeout(60)
    expect(await store.reserve(task, 10)).toMatchObject({ state: 'reserved', attempt: 1 })
    await store.close()
  })
})

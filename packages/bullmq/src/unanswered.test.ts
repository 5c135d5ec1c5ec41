import type { QueueJob } from '@mailherald/core'
import { payloads } from '@mailherald/test-support/acme'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { proxyTo } from '@mailherald/test-support/proxy'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { until } from '@mailherald/test-support/until'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rig, type Rig } from '../test-helpers/rig.js'

function jobs(count: number): QueueJob[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `acme~e${n}`,
    type: 'email.delivered' as const,
    data: { v: 1, event: {} },
  }))
}

describe.skipIf(!hasRedis)('events that Redis has not confirmed', { timeout: 30_000 }, () => {
  let server: RedisServer
  let under: Rig | undefined
  beforeEach(async () => void (server = await redisServer()))
  afterEach(async () => {
    await under?.close()
    await server.remove()
  })

  const results = /\*3\r\n((?:\$\d+\r\n[^\r]+\r\n){2})\$\d+\r\n[^\r]+\r\n/
  const fewer = [
    ['none', '*-1\r\n'],
    ['one too few', '*2\r\n$1'],
  ] as const

  it.each(fewer)(
    'unconfirmed events are not acknowledged: a transaction returns %s of its results',
    async (_, few) => {
      let isAsked = false
      const proxy = await proxyTo(server.connection.port, (sent) =>
        isAsked ? sent.replace(results, few) : sent,
      )
      under = await rig({ connection: proxy.connection })
      isAsked = true
      await expect(under.queue.enqueue(jobs(3))).rejects.toThrow(
        'it did not answer for each of them',
      )
      expect((await under.post(payloads(3))).status).toBe(503)
      isAsked = false
      expect((await under.post(payloads(3))).status).toBe(200)
      await under.close()
      proxy.close()
    },
  )

  it('unconfirmed events are limited by `maxPending`: the next one is refused at once, and the others are stored when Redis answers', async () => {
    under = await rig({ connection: server.connection, maxPending: 10 })
    const { queue } = under
    server.hang()
    const waiting = jobs(10).map((job) => queue.enqueue([job]))
    await expect(queue.enqueue(jobs(1))).rejects.toThrow('Redis has not answered for 10 events.')
    await server.resume()
    await expect(Promise.all(waiting)).resolves.toHaveLength(10)
  })

  it('events are refused at once where there is no connection', async () => {
    under = await rig({ connection: server.connection })
    const { queue } = under
    await server.kill()
    const refusals: unknown[] = []
    await until(async () => {
      refusals.push(await queue.enqueue(jobs(1)).catch((error: Error) => error.message))
      // The first ones may come before the client has noticed.
      return refusals.at(-1) === notConnected || refusals.length === 100
    })
    expect(refusals.at(-1)).toBe(notConnected)
  })
})

const notConnected = 'Redis is not connected.'

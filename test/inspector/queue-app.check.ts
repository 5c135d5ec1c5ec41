import { bullmqQueue, deadLetters } from '@mailherald/bullmq'
import { createHerald, silentLogger } from '@mailherald/core'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, startBrowser, visit, type Visit } from './browser.js'
import { everyViewOf } from './every-view.js'
import { guardOf } from './guarded.js'
import { enter } from './keyboard.js'
import { bounce, startExample, token, type Example } from './start-example.js'

let browser: Awaited<ReturnType<typeof startBrowser>>
let server: RedisServer
let redis: Redis
let example: Example
let visited: Visit

describe.skipIf(!hasBrowser || !hasRedis)('the inspector of the queue example, on BullMQ', () => {
  beforeAll(async () => {
    server = await redisServer()
    redis = new Redis(server.connection)
    const starting = startExample('queue-app', { REDIS_URL: server.url })
    ;[browser, example] = await Promise.all([startBrowser(), starting])
    visited = await visit(browser, example.link)
    await example.deliver(bounce({ event: 'delivered' }))
  })
  afterAll(async () => {
    await browser.close()
    await example.stop()
    redis.disconnect()
    await server.remove()
  })

  it('shows what its workers failed with; by keyboard one is replayed, one dropped, the rest replayed', async () => {
    const { page, open } = visited
    await failInWorkers(4)
    await open('queue')
    const rows = page.locator('main tbody tr')
    expect(await rows.count()).toBe(4)
    expect(await rows.first().textContent()).toMatch(/email\.bounced.*WRONGTYPE/)
    await redis.del('suppressions')
    await enter(page, 'td.buttons button')
    await expect.poll(() => rows.count()).toBe(3)
    await expect.poll(() => redis.hlen('suppressions')).toBe(1)
    await enter(page, 'td.buttons button + button')
    await page.keyboard.press('Enter')
    await expect.poll(() => rows.count()).toBe(2)
    await enter(page, 'main div.buttons button')
    await page.keyboard.press('Enter')
    await page.getByText('There are none.').waitFor()
    await expect.poll(() => redis.hlen('suppressions')).toBe(3)
  })

  everyViewOf(() => ({ visited, about: 'ann.lee@example.com' }))
  guardOf(() => visited)
})

/** Its handler writes to a hash; meanwhile that key is a text. One attempt, so that nobody waits for twelve. */
async function failInWorkers(count: number): Promise<void> {
  await redis.set('suppressions', 'no hash')
  const queue = bullmqQueue({ connection: server.connection, attempts: 1, logger: silentLogger })
  await queue.ready()
  const providers = [tencentSes({ verify: urlToken(token) })]
  const herald = createHerald({ providers, queue, logger: silentLogger })
  for (let n = 0; n < count; n++) {
    const payload = bounce({ email: `ann.lee+${n}@example.com` })
    const { status } = await herald.receive({
      provider: 'tencent-ses',
      method: 'POST',
      url: `/?token=${token}`,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify(payload)),
    })
    expect(status).toBe(200)
  }
  await herald.close()
  const dead = deadLetters({ connection: server.connection })
  await expect.poll(() => dead.count(), { timeout: 10_000 }).toBe(count)
  await dead.close()
}

import { payloads } from '@mailherald/test-support/acme'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import type { PostgresServer } from '@mailherald/test-support/postgres-server'
import { proxyTo } from '@mailherald/test-support/proxy'
import { until } from '@mailherald/test-support/until'
import type { LogFields } from '@mailherald/core'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { databaseForTests } from '../test-helpers/database.js'
import { rig, type Rig } from '../test-helpers/rig.js'
import { pgBossQueue } from './pg-boss-queue.js'
import { startWorker } from './start-worker.js'

describe.skipIf(!hasPostgres)('while PostgreSQL is away', { timeout: 60_000 }, () => {
  const database = databaseForTests()
  let under: Rig
  afterEach(() => under.close())

  /** The children of a killed server go on for a moment, and store what is acknowledged. */
  async function gone(server: PostgresServer): Promise<void> {
    await server.kill()
    const asking = { id: 'asking', to: 'asking@example.org' }
    await until(async () => (await under.post(asking)).status === 503)
  }

  it('no delivery is acknowledged; when it is back it has every acknowledged event, and takes more', async () => {
    under = await rig(database.url)
    const seen = new Set<string>()
    const wanted = { name: 'h', recipientDomain: 'example.com' }
    under.herald.on('email.delivered', wanted, ({ recipient }) => void seen.add(recipient))
    const all = payloads(60)
    expect((await under.post(all.slice(0, 20))).status).toBe(200)
    await gone(database.server)

    const begun = performance.now()
    const refusals = await Promise.all(all.slice(20, 40).map((payload) => under.post(payload)))
    // A bound that the docs promise, far above what it takes.
    expect(performance.now() - begun).toBeLessThan(1500)
    for (const { status, body } of refusals) {
      expect([status, body]).toEqual([503, '{"error":"ERR_QUEUE_UNAVAILABLE"}'])
    }

    await database.server.start()
    await until(async () => (await under.post(all.slice(40))).status === 200)
    await under.work()
    await until(() => seen.size === 40)
    expect(seen.has('user0@example.com')).toBe(true)
    expect(seen.has('user30@example.com')).toBe(false)
    expect((await under.post(all)).status).toBe(200)
    await until(() => seen.size === 60)
  })

  it('a worker waits, and goes on by itself when it is back; the end of what it had is recorded then', async () => {
    under = await rig(database.url, { attempts: 1 })
    const runs: string[] = []
    let finish = (): void => {}
    under.herald.on('email.delivered', { name: 'h' }, async ({ recipient }) => {
      runs.push(recipient)
      if (runs.length === 1) await new Promise<void>((end) => (finish = end))
    })
    // Longer than the test takes: nothing here may depend on another worker.
    await under.work({ lockMs: 120_000 })
    await under.post(payloads(1))
    await until(() => runs.length === 1)
    await gone(database.server)
    finish()
    await database.server.start()
    await until(async () => (await under.post(payloads(3))).status === 200)
    await until(async () => {
      const states: Record<string, string> = await under.states().catch(() => ({}))
      return payloads(3).every(({ id }) => states[`acme~email.delivered~${id}`] === 'completed')
    })
    const wanted = payloads(3).map(({ to }) => to)
    expect(runs.filter((to) => wanted.includes(to)).toSorted()).toEqual(wanted)
  })

  it('a queue and a worker can be started, and begin when it is there, with two lines in the log', async () => {
    under = await rig(database.url)
    const { name } = under
    await database.server.kill()
    const lines: string[] = []
    const line = (message: string, fields?: LogFields): void =>
      void lines.push(`${message}: ${String(fields?.['cause'])}`)
    const logger = { debug() {}, info() {}, warn: line, error: line }
    const place = { connection: database.url, name, logger }
    const queue = pgBossQueue(place)
    await expect(queue.enqueue([])).rejects.toThrow('PostgreSQL is not connected.')
    const worker = startWorker(under.herald, { ...place, pollMs: 20 })
    await until(() => lines.length === 2)
    await database.server.start()
    await Promise.all([queue.ready(), worker.ready()])
    expect(lines.toSorted()).toEqual([
      expect.stringMatching(/^PostgreSQL is away: PostgreSQL: .*ECONNREFUSED/),
      expect.stringMatching(/^PostgreSQL is away: PostgreSQL: .*ECONNREFUSED/),
      'PostgreSQL is back: undefined',
      'PostgreSQL is back: undefined',
    ])
    await Promise.all([queue.close(), worker.close()])
  })

  it('a bounded number of events waits for a server that does not answer', async () => {
    under = await rig(database.url, { maxPending: 10 }, { queueTimeoutMs: 50 })
    const blocker = new pg.Client(database.url)
    await blocker.connect()
    await blocker.query('BEGIN; LOCK TABLE pgboss.job')
    const replies = await Promise.all(payloads(30).map((payload) => under.post(payload)))
    expect(replies.map(({ status }) => status)).toEqual(Array(30).fill(503))
    await expect(
      under.queue.enqueue([{ id: 'acme~x', type: 'unknown', data: { v: 1, event: {} } }]),
    ).rejects.toThrow('PostgreSQL has not answered for 10 events.')
    await blocker.query('COMMIT')
    await until(async () => (await under.post(payloads(1))).status === 200)
    await blocker.end()
  })

  it('connections that say nothing any more are given up, and others made', async () => {
    const wire = await proxyTo(database.server.port)
    const connectionString = database.url.replace(/:\d+\//, `:${wire.connection.port}/`)
    under = await rig(database.url, { connection: { connectionString, query_timeout: 500 } })
    let runs = 0
    under.herald.on('*', { name: 'h' }, () => void runs++)
    await under.work()
    wire.cutSilently()
    await until(async () => (await under.post(payloads(1))).status === 200)
    await until(() => runs > 0)
    expect(runs).toBe(1)
    wire.close()
  })
})

import { silentLogger } from '@mailherald/core'
import { payloads } from '@mailherald/test-support/acme'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { until } from '@mailherald/test-support/until'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { afterEach, describe, expect, it } from 'vitest'
import { databaseForTests } from '../test-helpers/database.js'
import { rig, type Rig } from '../test-helpers/rig.js'

const [delivered] = payloads(1)
const eventId = 'acme~email.delivered~e0'
const inAYear = `now() + interval '1 year'`

describe.skipIf(!hasPostgres)('a queue in PostgreSQL', { timeout: 30_000 }, () => {
  const database = databaseForTests()
  let under: Rig
  afterEach(() => under.close())

  it('stores the events of a delivery in one statement', async () => {
    const seen: string[] = []
    const pool = new pg.Pool({ connectionString: database.url })
    pool.on('error', () => {})
    const connection = {
      async connect() {
        const client = await pool.connect()
        return {
          query(sql: string, params?: unknown[]) {
            seen.push(sql)
            return client.query(sql, params)
          },
          release: (error?: Error | boolean) => client.release(error),
        }
      },
    }
    under = await rig(database.url, { connection })
    seen.length = 0
    expect((await under.post(payloads(300))).status).toBe(200)
    // pg-boss looks after its tables meanwhile.
    expect(seen.filter((sql) => sql.includes('mailherald') || sql.includes(under.name))).toEqual([
      expect.stringMatching(/^\s*INSERT INTO/),
    ])
    expect(Object.keys(await under.states())).toHaveLength(300)
    await under.close()
    expect(pool.ended).toBe(false)
    await pool.end()
  })

  it('stores an event once though several receivers got it at the same time', async () => {
    under = await rig(database.url)
    const others = await Promise.all([1, 2, 3].map(() => rig(database.url, { name: under.name })))
    const replies = await Promise.all(
      [under, ...others].flatMap(({ post }) => [post([delivered, delivered]), post(delivered)]),
    )
    expect(replies.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(await under.states()).toEqual({ [eventId]: 'created' })
    await Promise.all(others.map(({ close }) => close()))
  })

  it('works on a PgBoss that the app has, and leaves it running', async () => {
    const boss = new PgBoss({ connectionString: database.url, schema: 'theirs', schedule: false })
    boss.on('error', () => {})
    under = await rig(database.url, { connection: boss, schema: 'theirs' })
    let runs = 0
    under.herald.on('*', { name: 'h' }, () => void runs++)
    await under.work()
    expect((await under.post(delivered)).status).toBe(200)
    await until(() => runs === 1)
    await under.close()
    expect(await boss.getQueue(under.name)).toMatchObject({ policy: 'singleton' })
    await boss.stop({ graceful: false })
  })

  it('holds nothing in common with a queue of another name or schema', async () => {
    under = await rig(database.url, { name: 'one' })
    const others = [
      await rig(database.url, { name: 'two' }),
      await rig(database.url, { name: 'one', schema: 'elsewhere' }),
    ]
    const seen: string[] = []
    for (const [place, { herald, work, post }] of [under, ...others].entries()) {
      herald.on('*', { name: 'h' }, () => void seen.push(`place ${place}`))
      await work()
      expect((await post(delivered)).status).toBe(200)
    }
    await until(() => seen.length === 3)
    expect(seen.toSorted()).toEqual(['place 0', 'place 1', 'place 2'])
    await Promise.all(others.map(({ close }) => close()))
  })

  it('keeps what waits and what is dead, and deletes what was handled when its time is over', async () => {
    under = await rig(database.url, { attempts: 1, retentionMs: 60_000 })
    under.herald.on('email.delivered', { name: 'h' }, ({ recipient }) => {
      if (recipient === 'user1@example.com') throw new Error('no database')
    })
    const worker = await under.work()
    await under.post(payloads(2))
    await until(async () => (await under.dead.count()) === 1)
    await until(async () => (await under.states())[eventId] === 'completed')
    await worker.close()
    await under.post(payloads(3))
    const boss = new PgBoss({ connectionString: database.url, schedule: false, supervise: false })
    await boss.start()
    await boss.supervise(under.name)
    expect(Object.keys(await under.states())).toHaveLength(3)
    // As if it was a year ago.
    const times = ['created_on', 'start_after', 'completed_on', 'keep_until']
    const past = times.map((time) => `${time} = ${time} - interval '1 year'`).join(', ')
    await under.ask(`UPDATE pgboss.job SET ${past} WHERE name = $1`, [under.name])
    await under.ask(`UPDATE pgboss.queue SET maintain_on = NULL WHERE name = $1`, [under.name])
    await boss.supervise(under.name)
    expect(await under.states()).toEqual({
      'acme~email.delivered~e1': 'failed',
      'acme~email.delivered~e2': 'created',
    })
    await boss.stop({ graceful: false })
  })

  it('is not tried again or ended by pg-boss, however long its workers are gone', async () => {
    under = await rig(database.url, { attempts: 1 })
    await under.post(delivered)
    await under.ask(
      `UPDATE pgboss.job SET state = 'active', started_on = now() - interval '1 year',
      heartbeat_on = now() - interval '1 year' WHERE name = $1`,
      [under.name],
    )
    const boss = new PgBoss({ connectionString: database.url, schedule: false, supervise: false })
    await boss.start()
    await boss.supervise(under.name)
    expect(await under.states()).toEqual({ [eventId]: 'active' })
    await boss.stop({ graceful: false })
    let runs = 0
    under.herald.on('*', { name: 'h' }, () => void runs++)
    await under.work({ lockMs: 100 })
    await until(() => runs === 1)
  })

  it('changes how long handled jobs are kept when `retentionMs` changes', async () => {
    under = await rig(database.url, { retentionMs: 1500 })
    const again = await rig(database.url, { name: under.name, retentionMs: 3_600_000 })
    const [row] = await under.ask('SELECT deletion_seconds FROM pgboss.queue WHERE name = $1', [
      under.name,
    ])
    expect(row).toEqual({ deletion_seconds: 3600 })
    await again.close()
  })

  it('forgets what its handlers have finished when that need not be recorded any longer', async () => {
    under = await rig(database.url)
    const { idempotency } = under.queue
    const task = { eventId: 'acme~1', handler: 'h' }
    await idempotency.reserve(task, 60_000)
    expect(
      await under.ask(`SELECT kept_until > now() AS kept FROM pgboss.mailherald_task`),
    ).toEqual(expect.arrayContaining([{ kept: true }]))
    await under.ask(`UPDATE pgboss.mailherald_task SET kept_until = now() - interval '1 s'`)
    await under.ask(
      `INSERT INTO pgboss.mailherald_task
      SELECT queue, event_id || nth, handler, token, 1, true, now(), now() - interval '1 s'
      FROM pgboss.mailherald_task, generate_series(1, 2500) nth WHERE queue = $1`,
      [under.name],
    )
    await under.work()
    await until(async () => {
      const left = await under.ask(`SELECT FROM pgboss.mailherald_task WHERE queue = $1`, [
        under.name,
      ])
      return left.length === 0
    })
  })

  it('does not forget who has reserved what before the lease ends', async () => {
    under = await rig(database.url, { retentionMs: 1 })
    const task = { eventId: 'acme~1', handler: 'h' }
    await under.queue.idempotency.reserve(task, 3_600_000)
    const sql = `SELECT kept_until >= leased_until AS kept FROM pgboss.mailherald_task WHERE queue = $1`
    expect(await under.ask(sql, [under.name])).toEqual([{ kept: true }])
  })

  it('warns where the server can lose what it has acknowledged', async () => {
    const lines: string[] = []
    const logger = { ...silentLogger, warn: (line: string) => void lines.push(line) }
    const connection = { connectionString: database.url, options: '-c synchronous_commit=off' }
    under = await rig(database.url, { connection, logger })
    expect(lines).toEqual([expect.stringContaining('"synchronous_commit = off"')])
    const other = await rig(database.url, { logger })
    await other.close()
    expect(lines).toHaveLength(1)
  })

  it('puts up with jobs in its queue that are not its own', async () => {
    under = await rig(database.url, { attempts: 1 })
    await under.ask(
      `INSERT INTO pgboss.job (name, data, singleton_key, policy, keep_until, retry_limit)
       VALUES ($1, NULL, 'x', 'singleton', ${inAYear}, 0)`,
      [under.name],
    )
    await under.work()
    await until(async () => (await under.dead.count()) === 1)
    const [letter] = await under.dead.list()
    expect(letter).toMatchObject({ type: 'unknown', reason: 'This is not a Mailherald job.' })
    expect(await under.dead.replayAll()).toBe(1)
    await until(async () => (await under.dead.count()) === 1)
    expect(await under.dead.dropAll()).toBe(1)
  })
})

import { createHerald, silentLogger, type Herald, type QueueWorker } from '@mailherald/core'
import { unverified } from '@mailherald/core/verify'
import { acme, payloads, type Acme } from '@mailherald/test-support/acme'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { until } from '@mailherald/test-support/until'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { databaseForTests } from '../test-helpers/database.js'
import { inTransactions } from '../test-helpers/in-transaction.mjs'
import { rig, type Rig } from '../test-helpers/rig.js'
import { startWorker } from './start-worker.js'

const eventId = 'acme~email.delivered~e0'

describe.skipIf(!hasPostgres)('a worker with transactions', { timeout: 30_000 }, () => {
  const database = databaseForTests()
  let pool: pg.Pool
  let under: Rig
  let worker: QueueWorker | undefined
  let beforeCommit: () => Promise<void>
  let query: (sql: string, params: unknown[]) => Promise<unknown>
  beforeAll(async () => {
    pool = new pg.Pool({ connectionString: database.url })
    pool.on('error', () => {})
    await pool.query('CREATE TABLE effects (name text)')
  })
  afterAll(() => pool.end())
  beforeEach(async () => {
    beforeCommit = async () => {}
    await pool.query('TRUNCATE effects')
    under = await rig(database.url, { attempts: 3 })
  })
  afterEach(async () => {
    await worker?.close(500)
    worker = undefined
    await under.close()
  })

  /** Registers handlers on a herald of its own, and starts a worker for it. */
  async function work(register: (herald: Herald<Acme>) => void): Promise<QueueWorker> {
    const within = inTransactions(pool, under.queue.idempotency, () => beforeCommit())
    const { transaction, idempotency } = within
    query = within.query
    const herald = createHerald({
      providers: [acme({ verify: unverified() })],
      logger: false,
      idempotency,
      handlerTimeoutMs: 100,
    })
    register(herald)
    const place = { connection: database.url, name: under.name, pollMs: 20 }
    worker = startWorker(herald, { ...place, transaction, lockMs: 60_000 })
    await worker.ready()
    return worker
  }

  const write = (name: string): Promise<unknown> => query('INSERT INTO effects VALUES ($1)', [name])

  async function effects(): Promise<string[]> {
    const { rows } = await pool.query<{ readonly name: string }>('SELECT name FROM effects')
    return rows.map(({ name }) => name).toSorted()
  }

  const stateOf = async (): Promise<string | undefined> => (await under.states())[eventId]

  it('commits what handlers wrote together with the end of the job', async () => {
    const seen: unknown[] = []
    beforeCommit = async () => void seen.push(await effects(), await stateOf())
    await work((herald) =>
      herald.on('email.delivered', { name: 'h' }, async () => void (await write('h'))),
    )
    await under.post(payloads(1))
    await until(async () => (await stateOf()) === 'completed')
    expect(seen).toEqual([[], 'active'])
    expect(await effects()).toEqual(['h'])
  })

  it('commits neither where the commit fails, and tries the event again', async () => {
    let commits = 0
    beforeCommit = async () => {
      if (++commits === 1) throw new Error('the connection broke')
    }
    await work((herald) =>
      herald.on('email.delivered', { name: 'h' }, async () => void (await write('h'))),
    )
    await under.post(payloads(1))
    await until(() => commits === 1)
    await until(async () => (await stateOf()) === 'retry')
    const [row] = await under.ask(
      `SELECT output->>'message' AS message, retry_count FROM pgboss.job WHERE name = $1`,
      [under.name],
    )
    expect(row).toEqual({
      message: 'The transaction was not committed: the connection broke',
      retry_count: 0,
    })
    expect(await effects()).toEqual([])
    await until(async () => (await stateOf()) === 'completed')
    expect(await effects()).toEqual(['h'])
  })

  it('commits nothing of a job that another worker has taken over', async () => {
    let runs = 0
    await work((herald) =>
      herald.on('email.delivered', { name: 'h' }, async () => {
        await write('h')
        if (++runs > 1) return
        const sql = `UPDATE pgboss.job SET state = 'retry', retry_count = 1, start_after = now() + interval '0.3 s' WHERE name = $1`
        await pool.query(sql, [under.name])
      }),
    )
    await under.post(payloads(1))
    await until(async () => (await stateOf()) === 'completed')
    expect([runs, await effects()]).toEqual([2, ['h']])
  })

  it('commits the work of a handler that has finished though another one failed, and does not run it again', async () => {
    const runs: string[] = []
    await work((herald) => {
      herald.on('email.delivered', { name: 'good' }, async () => {
        runs.push('good')
        await write('good')
      })
      herald.on('email.delivered', { name: 'bad' }, async (_, { attempt }) => {
        runs.push('bad')
        if (attempt < 2) throw new Error('no service')
        await write('bad')
      })
    })
    await under.post(payloads(1))
    await until(async () => (await stateOf()) === 'completed')
    expect(runs.toSorted()).toEqual(['bad', 'bad', 'good'])
    expect(await effects()).toEqual(['bad', 'good'])
  })

  it('says why a handler failed though it left its transaction unusable', async () => {
    await work((herald) =>
      herald.on('email.delivered', { name: 'h' }, async () => {
        await write('h')
        await query('SELECT nonsense', [])
      }),
    )
    await under.post(payloads(1))
    await until(async () => (await under.dead.count()) === 1)
    const [letter] = await under.dead.list()
    expect(letter).toMatchObject({
      attempts: 3,
      reason: expect.stringContaining('column "nonsense" does not exist') as string,
    })
    expect(await effects()).toEqual([])
  })

  it('counts no attempt where no transaction could be begun', async () => {
    const herald = createHerald({ providers: [acme({ verify: unverified() })], logger: false })
    let tries = 0
    worker = startWorker(herald, {
      connection: database.url,
      name: under.name,
      pollMs: 20,
      async transaction() {
        tries++
        throw new Error('no connection left')
      },
    })
    await under.post(payloads(1))
    await until(() => tries === 2)
    const [row] = await under.ask(`SELECT retry_count FROM pgboss.job WHERE name = $1`, [
      under.name,
    ])
    expect(row).toEqual({ retry_count: 0 })
    expect(await under.dead.count()).toBe(0)
  })

  it('warns where its transactions can take all connections of the pool', async () => {
    const lines: string[] = []
    const logger = { ...silentLogger, warn: (line: string) => void lines.push(line) }
    const small = new pg.Pool({ connectionString: database.url, max: 10 })
    const { transaction } = inTransactions(small, under.queue.idempotency)
    const place = { connection: small, name: under.name, logger, transaction }
    const workers = [10, 9].map((concurrency) =>
      startWorker(under.herald, { ...place, concurrency }),
    )
    await Promise.all(workers.map((each) => each.ready().then(() => each.close())))
    expect(lines).toEqual([expect.stringContaining('"max" to 5 more than "concurrency"')])
    await small.end()
  })

  it('rolls back what is unfinished at the deadline of `close`, and returns the event', async () => {
    let isBegun = false
    const closing = await work((herald) =>
      herald.on('email.delivered', { name: 'h', timeoutMs: 60_000 }, async () => {
        await write('h')
        isBegun = true
        await new Promise(() => {})
      }),
    )
    await under.post(payloads(1))
    await until(() => isBegun)
    expect(await closing.close(20)).toBe(false)
    expect([await stateOf(), await effects()]).toEqual(['retry', []])
  })
})

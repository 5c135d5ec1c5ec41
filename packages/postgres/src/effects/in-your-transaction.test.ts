import { setTimeout } from 'node:timers/promises'
import { Discard, type HeraldEvent } from '@mailherald/core'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { poolOf } from '../../test-helpers/two-processes.js'
import { reasons, worker, type Worker } from '../../test-helpers/worker.js'
import { migrate } from '../migrate.js'
import { effectOf, type Effect } from './effect.js'
import type { YourTransaction } from './in-your-transaction.js'

const bounce = { id: 'b1', type: 'email.bounced' } as const
type Work = Effect<HeraldEvent, pg.PoolClient>
const count: Work = ({ id }, { tx }) => tx.query('insert into applied values ($1)', [id])

describe.skipIf(!hasPostgres)("an effect in a library's transaction", { timeout: 60_000 }, () => {
  let server: PostgresServer
  let pool: pg.Pool
  beforeAll(async () => {
    server = await postgresServer()
    pool = poolOf(await server.database())
    await migrate({ pool })
    await pool.query('create table applied (event_id text not null)')
  }, 60_000)
  beforeEach(() => pool.query('truncate mailherald.effects, applied'))
  afterAll(async () => {
    await pool.end()
    await server.remove()
  })

  /** As a query builder has it. */
  const transaction: YourTransaction<pg.PoolClient> = async (work) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await work(client, (statement) => client.query(statement))
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw new Error('wrapped by the library', { cause: error })
    } finally {
      client.release()
    }
  }

  function workerWith(work: Work, own = transaction, handlerTimeoutMs = 10_000): Worker {
    const made = worker({ handlerTimeoutMs })
    made.herald.on('email.bounced', effectOf({ pool })('count', { transaction: own }, work))
    return made
  }

  async function applied(): Promise<(number | null)[]> {
    const rows = await pool.query('select from applied')
    return [rows.rowCount, (await pool.query('select from mailherald.effects')).rowCount]
  }

  it('is applied once, however often the event comes and how many get it at once', async () => {
    const workers = Array.from({ length: 4 }, () => workerWith(count))
    for (let times = 0; times < 2; times++) {
      expect(await Promise.all(workers.map(({ receive }) => receive(bounce)))).toEqual([
        200, 200, 200, 200,
      ])
    }
    expect(await applied()).toEqual([1, 1])
  })

  it('leaves nothing where it throws, and passes on what it threw', async () => {
    const failing = workerWith(async (event, context) => {
      await count(event, context)
      throw new Error('no stock')
    })
    expect(await failing.receive(bounce)).toBe(503)
    expect(reasons(failing)).toMatchObject([{ message: 'no stock' }])
    expect(await applied()).toEqual([0, 0])
  })

  it('leaves only its mark where it gives up', async () => {
    const giving = workerWith(async (event, context) => {
      await count(event, context)
      throw new Discard('no such customer')
    })
    expect(await giving.receive(bounce)).toBe(200)
    expect(await applied()).toEqual([0, 1])
  })

  it('fails where a statement failed and nobody minded', async () => {
    const careless = workerWith(async (event, context) => {
      await count(event, context)
      await context.tx.query('select 1 / 0').catch(() => {})
    })
    expect(await careless.receive(bounce)).toBe(503)
    expect(reasons(careless)).toMatchObject([
      { code: 'ERR_LEDGER_UNAVAILABLE', message: expect.stringContaining('SAVEPOINT') as string },
    ])
    expect(await applied()).toEqual([0, 0])
  })

  it('fails where the library keeps the error to itself', async () => {
    const silent: typeof transaction = (work) => transaction(work).catch(() => {})
    const failing = workerWith(() => Promise.reject(new Error('no stock')), silent)
    expect(await failing.receive(bounce)).toBe(503)
    expect(reasons(failing)).toMatchObject([{ message: 'no stock' }])
  })

  it('fails where the library does not wait for it', async () => {
    let running: Promise<unknown> | undefined
    const hasty: typeof transaction = async (work) => {
      running = transaction(work)
    }
    const failing = workerWith(count, hasty)
    expect(await failing.receive(bounce)).toBe(503)
    expect(reasons(failing)).toMatchObject([{ code: 'ERR_OPTION_INVALID' }])
    await running
  })

  it('is tried again after a conflict, and says so in the end', async () => {
    let calls = 0
    const inTheWay = workerWith(async (event, context) => {
      if (++calls < 3)
        await context.tx.query(`do $$ begin raise exception using errcode = '40P01'; end $$`)
      await count(event, context)
    })
    expect(await inTheWay.receive(bounce)).toBe(200)
    expect([calls, await applied()]).toEqual([3, [1, 1]])
  })

  it('commits nothing when its time is up, and keeps its transaction until it has ended', async () => {
    let late: unknown
    const slow = workerWith(
      async (event, context) => {
        await count(event, context)
        await setTimeout(300)
        // Had it been rolled back by now, this would be committed by itself.
        late = await context.tx.query('insert into applied values ($1)', ['late'])
      },
      transaction,
      100,
    )
    expect(await slow.receive(bounce)).toBe(503)
    await expect.poll(() => late).toBeDefined()
    await expect.poll(() => pool.idleCount).toBe(pool.totalCount)
    expect(await applied()).toEqual([0, 0])
  })

  it('says why where its tables or the server are missing, and what is known of a commit', async () => {
    const away = worker()
    away.herald.on('email.*', effectOf({ pool, schema: 'away' })('count', { transaction }, count))
    expect(await away.receive(bounce)).toBe(503)
    expect(reasons(away)).toMatchObject([
      { code: 'ERR_LEDGER_UNAVAILABLE', details: { reason: 'schema' } },
    ])
    const refused = Object.assign(new Error('no'), { code: 'ECONNREFUSED' })
    const down = workerWith(count, () => Promise.reject(refused))
    expect(await down.receive(bounce)).toBe(503)
    expect(reasons(down)).toMatchObject([{ details: { reason: 'down' } }])
    const lost = workerWith(count, async (work) => {
      await transaction(work)
      throw new Error('Connection terminated unexpectedly')
    })
    expect(await lost.receive(bounce)).toBe(503)
    expect(reasons(lost)).toMatchObject([{ details: { reason: 'down', committed: 'unknown' } }])
  })
})

import type { HeraldEvent } from '@mailherald/core'
import { deferred } from '@mailherald/test-support/deferred'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { poolOf } from '../../test-helpers/two-processes.js'
import { reasons, worker, type Worker } from '../../test-helpers/worker.js'
import { migrate } from '../migrate.js'
import { effectOf, type Effect } from './effect.js'

const bounce = { id: 'b1', type: 'email.bounced' } as const

describe.skipIf(!hasPostgres)('two workers', { timeout: 60_000 }, () => {
  let server: PostgresServer
  let url: string
  let pools: pg.Pool[]
  beforeAll(async () => {
    server = await postgresServer({ deadlock_timeout: '50ms' })
    url = await server.database()
    pools = [poolOf(url), poolOf(url)]
    const [pool] = pools as [pg.Pool]
    await migrate({ pool })
    await pool.query('create table totals (name text primary key, n integer not null)')
  }, 60_000)
  beforeEach(async () => {
    await pools[0]?.query('truncate mailherald.effects, totals')
    await pools[0]?.query(`insert into totals values ('a', 0), ('b', 0)`)
  })
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()))
    await server.remove()
  })

  function workerOn(pool: pg.Pool | undefined, work: Effect<HeraldEvent>): Worker {
    const made = worker()
    if (pool !== undefined) made.herald.on('email.*', effectOf({ pool })('count', work))
    return made
  }

  async function totals(): Promise<number[]> {
    const found = await pools[0]?.query<{ n: number }>('select n from totals order by name')
    return found?.rows.map(({ n }) => n) ?? []
  }

  const add = 'update totals set n = n + 1 where name = $1'

  it.each([
    { first: 'done', status: 200, calls: 1 },
    { first: 'failed', status: 503, calls: 2 },
  ])('at one event: the second waits until the first is $first', async ({ status, calls }) => {
    const [begun, over] = [deferred<void>(), deferred<void>()]
    let called = 0
    const first = workerOn(pools[0], async (_, { tx }) => {
      called++
      await tx.query(add, ['a'])
      begun.resolve()
      await over.promise
      if (status !== 200) throw new Error('no stock')
    }).receive(bounce)
    await begun.promise
    const second = workerOn(pools[1], async (_, { tx }) => {
      called++
      await tx.query(add, ['a'])
    }).receive(bounce)
    await expect.poll(waiting).toBe(1)
    expect(called).toBe(1)
    over.resolve()
    expect(await Promise.all([first, second])).toEqual([status, 200])
    expect([called, await totals()]).toEqual([calls, [1, 0]])
  })

  /** How many connections wait for a lock. */
  async function waiting(): Promise<unknown> {
    const count = `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock'`
    return (await pools[0]?.query<{ n: number }>(count))?.rows[0]?.n
  }

  it('at different events are not lost to each other where transactions are serializable', async () => {
    const options = '-c default_transaction_isolation=serializable'
    const serial = [poolOf(url, { options }), poolOf(url, { options })]
    let calls = 0
    const readThenWrite: Effect<HeraldEvent> = async (_, { tx }) => {
      calls++
      const { rows } = await tx.query<{ n: number }>(`select n from totals where name = 'a'`)
      await tx.query(`update totals set n = $1 where name = 'a'`, [Number(rows[0]?.n) + 1])
    }
    const workers = serial.map((pool) => workerOn(pool, readThenWrite))
    // So few that none of them can lose five times.
    const received = Array.from({ length: 2 }, (_, n) =>
      workers.map(({ receive }, at) => receive({ id: `e${n}-${at}` })),
    )
    expect(new Set(await Promise.all(received.flat()))).toEqual(new Set([200]))
    expect(await totals()).toEqual([4, 0])
    expect(calls).toBeGreaterThan(4)
    await Promise.all(serial.map((pool) => pool.end()))
  })

  it('in a deadlock both come through', async () => {
    const crossing = (names: string[]): Effect<HeraldEvent> => {
      let tries = 0
      return async (_, { tx }) => {
        await tx.query(add, [names[0]])
        // Only the first time, or they would wait for each other in vain.
        if (++tries === 1) await meet()
        await tx.query(add, [names[1]])
      }
    }
    let there = 0
    const both = deferred<void>()
    async function meet(): Promise<void> {
      if (++there === 2) both.resolve()
      await both.promise
    }
    const one = workerOn(pools[0], crossing(['a', 'b'])).receive({ id: 'e1' })
    const other = workerOn(pools[1], crossing(['b', 'a'])).receive({ id: 'e2' })
    expect(await Promise.all([one, other])).toEqual([200, 200])
    expect(await totals()).toEqual([2, 2])
  })

  it('that are always in the way of each other are told so in the end', async () => {
    let calls = 0
    const hopeless = workerOn(pools[0], async (_, { tx }) => {
      calls++
      await tx.query(`do $$ begin raise exception using errcode = '40001'; end $$`)
    })
    expect(await hopeless.receive(bounce)).toBe(503)
    expect(reasons(hopeless)).toMatchObject([
      { code: 'ERR_LEDGER_UNAVAILABLE', details: { reason: 'conflict', sqlState: '40001' } },
    ])
    expect(calls).toBe(5)
  })
})

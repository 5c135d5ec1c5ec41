import { setTimeout } from 'node:timers/promises'
import type { HeraldEvent } from '@mailherald/core'
import { deferred } from '@mailherald/test-support/deferred'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { poolOf } from '../../test-helpers/two-processes.js'
import { worker, type Worker } from '../../test-helpers/worker.js'
import { migrate } from '../migrate.js'
import { effectOf, type Effect } from './effect.js'

const bounce = { id: 'b1', type: 'email.bounced' } as const
/** Enough on a busy machine, for those that are to come to their end. */
const patient = 10_000
const insert = 'insert into applied values ($1)'
const count: Effect<HeraldEvent> = ({ id }, { tx }) => tx.query(insert, [id])

describe.skipIf(!hasPostgres)('an effect whose time is up', { timeout: 60_000 }, () => {
  let server: PostgresServer
  let pool: pg.Pool
  let watcher: pg.Pool
  beforeAll(async () => {
    server = await postgresServer()
    const url = await server.database()
    watcher = poolOf(url)
    pool = poolOf(url, { max: 1 })
    await migrate({ pool })
    await pool.query('create table applied (event_id text not null)')
  }, 60_000)
  beforeEach(() => watcher.query('truncate mailherald.effects, applied'))
  afterAll(async () => {
    await Promise.all([pool.end(), watcher.end()])
    await server.remove()
  })

  function workerWith(work: Effect<HeraldEvent>, handlerTimeoutMs = 100): Worker {
    const made = worker({ handlerTimeoutMs })
    made.herald.on('email.bounced', effectOf({ pool })('count', work))
    return made
  }

  async function applied(): Promise<number[]> {
    const [rows, marks] = await Promise.all(
      ['applied', 'mailherald.effects'].map((table) => watcher.query(`select from ${table}`)),
    )
    return [rows?.rowCount ?? -1, marks?.rowCount ?? -1]
  }

  it('commits nothing of what it did before, and cannot do more', async () => {
    const [over, end] = [deferred<void>(), deferred<unknown>()]
    const slow = workerWith(async (event, context) => {
      await count(event, context)
      await over.promise
      end.resolve(await Promise.resolve(count(event, context)).catch((error: unknown) => error))
    })
    expect(await slow.receive(bounce)).toBe(503)
    // The connection is free although the function still runs.
    await pool.query('select 1')
    over.resolve()
    expect(await end.promise).toMatchObject({ code: 'ERR_CLOSED' })
    expect(await applied()).toEqual([0, 0])
    expect(await workerWith(count, patient).receive(bounce)).toBe(200)
    expect(await applied()).toEqual([1, 1])
  })

  it('commits nothing where its function comes to an end too late', async () => {
    const slow = workerWith(async (event, context) => {
      await count(event, context)
      await setTimeout(200)
    })
    expect(await slow.receive(bounce)).toBe(503)
    await setTimeout(300)
    expect(await applied()).toEqual([0, 0])
  })

  it('waits for no statement that hangs: the connection is closed', async () => {
    const holder = await watcher.connect()
    await holder.query('begin')
    await holder.query('lock table applied')
    const stuck = workerWith(count)
    expect(await stuck.receive(bounce)).toBe(503)
    // Neither the pool nor another worker waits longer than a moment.
    const begun = performance.now()
    await pool.query('select 1')
    expect(performance.now() - begun).toBeLessThan(3000)
    await holder.query('rollback')
    holder.release()
    await expect.poll(applied).toEqual([0, 0])
    expect(await workerWith(count, patient).receive(bounce)).toBe(200)
    expect(await applied()).toEqual([1, 1])
  })

  it('sends nothing more of what it had queued, and keeps its connection', async () => {
    const pidOf = async (): Promise<unknown> =>
      (await pool.query('select pg_backend_pid() as pid')).rows[0]
    const before = await pidOf()
    const hasty = workerWith(async (_, { tx }) => {
      const naps = Array.from({ length: 20 }, () => tx.query('select pg_sleep(0.1)'))
      await Promise.all(naps)
    })
    expect(await hasty.receive(bounce)).toBe(503)
    expect(await pidOf()).toEqual(before)
  })

  it('stops waiting for a connection, and gives it back if it comes', async () => {
    const lent = await pool.connect()
    const waiting = workerWith(count)
    expect(await waiting.receive(bounce)).toBe(503)
    lent.release()
    await pool.query('select 1')
    expect(await applied()).toEqual([0, 0])
  })

  it('stops waiting for a worker that is at the same event', async () => {
    const other = await watcher.connect()
    await other.query('begin')
    await other.query(
      `insert into mailherald.effects (event_id, name) values ('acme~email.bounced~b1', 'count')`,
    )
    const waiting = workerWith(count)
    expect(await waiting.receive(bounce)).toBe(503)
    await other.query('commit')
    other.release()
    expect(await workerWith(count, patient).receive(bounce)).toBe(200)
    expect(await applied()).toEqual([0, 1])
  })
})

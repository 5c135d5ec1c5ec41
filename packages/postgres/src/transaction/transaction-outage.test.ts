import { setTimeout } from 'node:timers/promises'
import type { HeraldEvent } from '@mailherald/core'
import { deferred } from '@mailherald/test-support/deferred'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import { proxyTo } from '@mailherald/test-support/proxy'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { poolOf } from '../../test-helpers/two-processes.js'
import { worker, type Worker } from '../../test-helpers/worker.js'
import { effectOf, type Effect } from '../effects/effect.js'
import { postgresIdempotency } from '../idempotency/postgres-idempotency.js'
import { migrate } from '../migrate.js'
import { transactionOf } from './transaction.js'

const bounce = { id: 'b1', type: 'email.bounced' } as const
const insert = 'insert into applied values ($1)'
const write: Effect<HeraldEvent> = ({ id }, { tx }) => tx.query(insert, [id])

describe.skipIf(!hasPostgres)('a transaction', { timeout: 60_000 }, () => {
  let server: PostgresServer
  let url: string
  let pool: pg.Pool
  beforeAll(async () => {
    server = await postgresServer()
    url = await server.database()
    // One connection is enough, however many handlers and notes there are.
    pool = poolOf(url, { max: 1 })
    await migrate({ pool })
    await pool.query('create table applied (what text not null)')
  }, 60_000)
  beforeEach(() => pool.query('truncate mailherald.effects, mailherald.tasks, applied'))
  afterAll(async () => {
    await pool.end()
    await server.remove()
  })

  function workerOn(on: pg.Pool, work = write): Worker {
    const made = worker({ idempotency: postgresIdempotency({ pool: on }) })
    for (const name of ['one', 'two']) made.herald.on('*', effectOf({ pool: on })(name, work))
    return made
  }

  async function rows(): Promise<(number | null)[]> {
    const counts: (number | null)[] = []
    for (const table of ['applied', 'mailherald.effects', 'mailherald.tasks']) {
      counts.push((await pool.query(`select from ${table}`)).rowCount)
    }
    return counts
  }

  it('whose connection dies before the commit leaves nothing, and the job can be taken at once', async () => {
    const dying = transactionOf({ pool })(async (tx) => {
      expect(await workerOn(pool).receive(bounce)).toBe(200)
      const found = await tx.query('select pg_backend_pid() as pid')
      const killer = poolOf(url)
      await killer.query('select pg_terminate_backend($1)', [found.rows[0]?.['pid']])
      await killer.end()
      await setTimeout(50)
    })
    await expect(dying).rejects.toMatchObject({
      code: 'ERR_LEDGER_UNAVAILABLE',
      details: { reason: 'down' },
    })
    expect(await rows()).toEqual([0, 0, 0])
    await transactionOf({ pool })(async () => {
      expect(await workerOn(pool).receive(bounce)).toBe(200)
    })
    expect(await rows()).toEqual([2, 2, 2])
  })

  it('whose commit is not answered says that nobody knows', async () => {
    const proxy = await proxyTo(server.port, (sent) => {
      if (!sent.includes('COMMIT\0')) return sent
      proxy.close()
      return ''
    })
    const far = poolOf(url.replace(`:${server.port}`, `:${proxy.connection.port}`))
    const cut = transactionOf({ pool: far })((tx) => tx.query(insert, ['one']))
    await expect(cut).rejects.toMatchObject({
      code: 'ERR_LEDGER_UNAVAILABLE',
      details: { committed: 'unknown' },
    })
    expect((await rows())[0]).toBe(1)
    await far.end()
  })

  it('has another worker wait for the effects in it, and find them applied', async () => {
    const other = poolOf(url)
    const [applied, over] = [deferred<void>(), deferred<void>()]
    const first = transactionOf({ pool })(async () => {
      const status = await workerOn(pool).receive(bounce)
      applied.resolve()
      await over.promise
      return status
    })
    await applied.promise
    const second = workerOn(other).receive(bounce)
    const both = Promise.all([first, second])
    expect(await Promise.race([second, setTimeout(200, 'waits')])).toBe('waits')
    over.resolve()
    expect(await both).toEqual([200, 200])
    expect((await rows())[0]).toBe(2)
    await other.end()
  })

  it('does not reach into what its connection is borrowed for next', async () => {
    const over = deferred<void>()
    let receiving: Promise<number> | undefined
    const hasty = transactionOf({ pool })(async () => {
      receiving = workerOn(pool, async (event, context) => {
        await write(event, context)
        await over.promise
        throw new Error('too late')
      }).receive(bounce)
      await setTimeout(50)
    })
    await expect(hasty).rejects.toMatchObject({ details: { reason: 'slow' } })
    const next = await pool.connect()
    await next.query('begin')
    await next.query(insert, ['next'])
    over.resolve()
    await setTimeout(50)
    await next.query('commit')
    next.release()
    expect(await receiving).toBe(503)
    expect((await rows())[0]).toBe(1)
  })

  it('ends at once where the connection is already gone, with all that is in it', async () => {
    const begun = performance.now()
    const dying = transactionOf({ pool })(async (tx) => {
      await tx.query('select pg_terminate_backend(pg_backend_pid())').catch(() => {})
      return workerOn(pool).receive(bounce)
    })
    await expect(dying).rejects.toMatchObject({ code: 'ERR_LEDGER_UNAVAILABLE' })
    expect(performance.now() - begun).toBeLessThan(2000)
    expect(await rows()).toEqual([0, 0, 0])
  })
})

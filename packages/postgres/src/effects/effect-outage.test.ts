import type { HeraldEvent, IdempotencyStore } from '@mailherald/core'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import { proxyTo } from '@mailherald/test-support/proxy'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { poolOf } from '../../test-helpers/two-processes.js'
import { reasons, worker, type Worker } from '../../test-helpers/worker.js'
import { migrate } from '../migrate.js'
import { effectOf, type Effect } from './effect.js'

const bounce = { id: 'b1', type: 'email.bounced' } as const
const count: Effect<HeraldEvent> = ({ id }, { tx }) =>
  tx.query('insert into applied values ($1)', [id])

describe.skipIf(!hasPostgres)('an effect', { timeout: 60_000 }, () => {
  let server: PostgresServer
  let url: string
  let pool: pg.Pool
  beforeAll(async () => void (server = await postgresServer()), 60_000)
  beforeEach(async () => {
    url = await server.database()
    pool = poolOf(url)
    await migrate({ pool })
    await pool.query('create table applied (event_id text not null)')
  })
  afterEach(() => pool.end())
  afterAll(() => server.remove())

  function workerOn(
    on: pg.Pool,
    work: Effect<HeraldEvent>,
    idempotency?: IdempotencyStore,
  ): Worker {
    const made = worker({ ...(idempotency && { idempotency }) })
    made.herald.on('email.bounced', effectOf({ pool: on })('count', work))
    return made
  }

  async function applied(): Promise<number | null> {
    return (await pool.query('select from applied')).rowCount
  }

  it('whose connection dies before the commit is applied the next time', async () => {
    const dying = workerOn(pool, async (event, context) => {
      await count(event, context)
      const { rows } = await context.tx.query('select pg_backend_pid() as pid')
      // Nobody asks anything of the connection when it ends: that must not end the process.
      await pool.query('select pg_terminate_backend($1)', [rows[0]?.['pid']])
      await new Promise((resolve) => setTimeout(resolve, 50))
    })
    expect(await dying.receive(bounce)).toBe(503)
    expect(reasons(dying)).toMatchObject([
      { code: 'ERR_LEDGER_UNAVAILABLE', details: { reason: 'down' } },
    ])
    expect(await applied()).toBe(0)
    expect(await workerOn(pool, count).receive(bounce)).toBe(200)
    expect(await applied()).toBe(1)
  })

  it('whose connection dies in a statement says so as the ledger does', async () => {
    const dying = workerOn(pool, (_, { tx }) =>
      tx.query('select pg_terminate_backend(pg_backend_pid())'),
    )
    expect(await dying.receive(bounce)).toBe(503)
    expect(reasons(dying)).toMatchObject([
      { code: 'ERR_LEDGER_UNAVAILABLE', details: { reason: 'down' } },
    ])
  })

  it('whose commit is not answered does not know, and is not applied again', async () => {
    const proxy = await proxyTo(server.port, (sent) => {
      if (!sent.includes('COMMIT\0')) return sent
      proxy.close()
      return ''
    })
    const far = poolOf(url.replace(`:${server.port}`, `:${proxy.connection.port}`))
    const cut = workerOn(far, count)
    expect(await cut.receive(bounce)).toBe(503)
    expect(reasons(cut)).toMatchObject([
      { code: 'ERR_LEDGER_UNAVAILABLE', details: { reason: 'down', committed: 'unknown' } },
    ])
    expect(await applied()).toBe(1)
    expect(await workerOn(pool, count).receive(bounce)).toBe(200)
    expect(await applied()).toBe(1)
    await far.end()
  })

  it('that a commit refuses is applied the next time', async () => {
    await pool.query('alter table applied add unique (event_id) deferrable initially deferred')
    const refused = workerOn(pool, async (event, context) => {
      await count(event, context)
      await count(event, context)
    })
    expect(await refused.receive(bounce)).toBe(503)
    const [reason] = reasons(refused)
    expect(reason).toMatchObject({ details: { reason: 'other', sqlState: '23505' } })
    expect(reason).not.toHaveProperty('details.committed')
    expect(await workerOn(pool, count).receive(bounce)).toBe(200)
    expect(await applied()).toBe(1)
  })

  it('is not applied again by a herald that could not note that it had finished', async () => {
    const forgetful: IdempotencyStore = {
      reserve: () => ({ state: 'reserved', token: 't', attempt: 1 }),
      done: () => Promise.reject(new Error('the process died')),
      release: () => {},
    }
    const twice = workerOn(pool, count, forgetful)
    expect([await twice.receive(bounce), await twice.receive(bounce)]).toEqual([200, 200])
    expect(await applied()).toBe(1)
  })

  it('says why while the server is away, and is applied when it is back', async () => {
    const away = workerOn(pool, count)
    await server.kill()
    expect(await away.receive(bounce)).toBe(503)
    expect(reasons(away)).toMatchObject([
      { code: 'ERR_LEDGER_UNAVAILABLE', details: { reason: 'down' } },
    ])
    await server.start()
    expect(await away.receive(bounce)).toBe(200)
    expect(await applied()).toBe(1)
  })

  it('says why where nothing may be written, and where no connection is left', async () => {
    const reading = poolOf(url, { options: '-c default_transaction_read_only=on' })
    const full = poolOf(url, { max: 1, connectionTimeoutMillis: 50 })
    const lent = await full.connect()
    for (const [on, reason] of [
      [reading, 'read-only'],
      [full, 'connections'],
    ] as const) {
      const failing = workerOn(on, count)
      expect(await failing.receive(bounce)).toBe(503)
      expect(reasons(failing)).toMatchObject([
        { code: 'ERR_LEDGER_UNAVAILABLE', details: { reason } },
      ])
    }
    lent.release()
    await Promise.all([reading.end(), full.end()])
  })
})

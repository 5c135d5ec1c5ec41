import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import { MailheraldError } from '@mailherald/core'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ledgerUnavailable, troubleOf } from './database-error.js'

/** What the work rejects with. */
async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  )
}

describe.skipIf(!hasPostgres)('what a server says', { timeout: 60_000 }, () => {
  let server: PostgresServer
  const open: { end(): Promise<void> }[] = []
  beforeAll(async () => {
    server = await postgresServer({ max_connections: '10', superuser_reserved_connections: '0' })
  }, 60_000)
  afterEach(async () => void (await Promise.all(open.splice(0).map((one) => one.end()))))
  afterAll(() => server.remove())

  async function client(options: pg.ClientConfig = {}): Promise<pg.Client> {
    const made = new pg.Client({ connectionString: server.url, ...options })
    made.on('error', () => {})
    await made.connect()
    open.push(made)
    return made
  }

  function pool(options: pg.PoolConfig = {}): pg.Pool {
    const made = new pg.Pool({ connectionString: server.url, ...options })
    made.on('error', () => {})
    open.push(made)
    return made
  }

  it('is "read-only" where nothing may be written', async () => {
    const reader = await client({ options: '-c default_transaction_read_only=on' })
    expect(troubleOf(await errorOf(reader.query('create table t (n int)')))).toBe('read-only')
  })

  it('is "connections" where the server or the pool has none left', async () => {
    const one = pool({ max: 1, connectionTimeoutMillis: 50 })
    const lent = await one.connect()
    expect(troubleOf(await errorOf(one.connect()))).toBe('connections')
    lent.release()
    const many = pool({ max: 20 })
    const errors = await Promise.all(
      Array.from({ length: 20 }, () => errorOf(many.query('select pg_sleep(0.2)'))),
    )
    const troubles = errors.filter((error) => error !== undefined).map(troubleOf)
    expect(new Set(troubles)).toEqual(new Set(['connections']))
  })

  it('is "slow" where a statement, a lock, an answer or a pause takes too long', async () => {
    const slow = await client({ options: '-c statement_timeout=20ms' })
    expect(troubleOf(await errorOf(slow.query('select pg_sleep(1)')))).toBe('slow')
    const impatient = await client({ query_timeout: 20 })
    expect(troubleOf(await errorOf(impatient.query('select pg_sleep(0.2)')))).toBe('slow')
    const [holder, waiter] = [await client(), await client({ options: '-c lock_timeout=20ms' })]
    await holder.query('create table locked (n int)')
    await holder.query('begin; lock table locked')
    expect(troubleOf(await errorOf(waiter.query('select * from locked')))).toBe('slow')
    const idle = await client({ options: '-c idle_in_transaction_session_timeout=20ms' })
    const ended = once(idle, 'error')
    await idle.query('begin')
    expect(troubleOf((await ended)[0])).toBe('slow')
  })

  it('is "conflict" for a deadlock and for what cannot be serialized', async () => {
    const [one, other] = [await client(), await client()]
    await one.query('create table pairs (n int primary key, v int)')
    await one.query('insert into pairs values (1, 0), (2, 0)')
    await one.query('begin')
    await other.query('begin')
    await one.query('update pairs set v = 1 where n = 1')
    await other.query('update pairs set v = 1 where n = 2')
    const crossed = [
      errorOf(one.query('update pairs set v = 1 where n = 2')),
      errorOf(other.query('update pairs set v = 1 where n = 1')),
    ]
    const errors = await Promise.all(crossed)
    expect(errors.filter((error) => error !== undefined).map(troubleOf)).toEqual(['conflict'])
    await Promise.all([one.query('rollback'), other.query('rollback')])

    await one.query('begin isolation level repeatable read')
    await one.query('select * from pairs')
    await other.query('update pairs set v = 2')
    expect(troubleOf(await errorOf(one.query('update pairs set v = 3')))).toBe('conflict')
  })

  it('is "schema" where the schema, a table or a column is not there', async () => {
    const asking = await client()
    await asking.query('create table half (n int)')
    const wrong = [
      'select * from away.half',
      'select * from away',
      'select missing from half',
      'insert into half values (1) on conflict (n) do nothing',
      'create table away.half (n int)',
    ]
    for (const text of wrong) expect(troubleOf(await errorOf(asking.query(text)))).toBe('schema')
  })

  it('is "other" for what none of these is, with the SQLSTATE', async () => {
    const asking = await client()
    const error = await errorOf(asking.query('select 1 / 0'))
    expect(ledgerUnavailable(error)).toMatchObject({
      code: 'ERR_LEDGER_UNAVAILABLE',
      details: { reason: 'other', sqlState: '22012' },
      cause: error,
    })
    const nowhere = new pg.Client(server.url.replace(/postgres$/, 'nowhere'))
    nowhere.on('error', () => {})
    expect(troubleOf(await errorOf(nowhere.connect()))).toBe('other')
  })

  it('is "down" where a backend is ended, and where nobody answers', async () => {
    const ended = await client()
    const { rows } = await ended.query<{ pid: number }>('select pg_backend_pid() as pid')
    const running = errorOf(ended.query('select pg_sleep(5)'))
    const killer = await client()
    await killer.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    expect(troubleOf(await running)).toBe('down')
    expect(troubleOf(await errorOf(ended.query('select 1')))).toBe('down')

    const mute = createServer().listen(0, '127.0.0.1')
    await once(mute, 'listening')
    const { port } = mute.address() as AddressInfo
    const unanswered = pool({
      connectionString: server.url.replace(`:${server.port}`, `:${port}`),
      connectionTimeoutMillis: 100,
    })
    expect(troubleOf(await errorOf(unanswered.connect()))).toBe('down')
    mute.close()
  })
})

describe.skipIf(!hasPostgres)('a server that is killed', { timeout: 60_000 }, () => {
  it('is "down" to those who are connected, to those who want to be, and while it starts', async () => {
    const server = await postgresServer()
    const client = new pg.Client(server.url)
    client.on('error', () => {})
    await client.connect()
    const running = errorOf(client.query('select pg_sleep(20)'))
    await setTimeout(50)
    await server.kill()
    // Its children notice the end of their parent within a moment, and not all of them tell.
    expect(troubleOf(await running)).toBe('down')
    expect(troubleOf(await errorOf(new pg.Client(server.url).connect()))).toBe('down')
    const named = server.url.replace('127.0.0.1', 'localhost')
    expect(troubleOf(await errorOf(new pg.Client(named).connect()))).toBe('down')
    await server.remove()
  })
})

describe('an error', { timeout: 30_000 }, () => {
  it('is "down" where PGlite is closed', async () => {
    const database = await PGlite.create()
    await database.close()
    expect(troubleOf(await errorOf(database.query('select 1')))).toBe('down')
  })

  it('is found inside the errors of query builders', () => {
    const inner = Object.assign(new Error('deadlock detected'), { code: '40P01' })
    expect(troubleOf(new Error('Failed query', { cause: inner }))).toBe('conflict')
    expect(troubleOf(Object.assign(new Error('QueryFailed'), { driverError: inner }))).toBe(
      'conflict',
    )
    const adapter = { message: 'TransactionWriteConflict', cause: { originalCode: '40P01' } }
    const ofPrisma = { code: 'P2010', meta: { driverAdapterError: adapter } }
    expect(ledgerUnavailable(Object.assign(new Error('raw'), ofPrisma)).details).toEqual({
      reason: 'conflict',
      sqlState: '40P01',
    })
    const round = new Error('round')
    round.cause = round
    expect(troubleOf(round)).toBe('other')
  })

  it.each([undefined, null, 'text', { code: 1 }, hostile()])('can be anything: %#', (thrown) => {
    expect(troubleOf(thrown)).toBe('other')
    expect(ledgerUnavailable(thrown).details).toEqual({ reason: 'other' })
  })

  it('that says already what to do stays as it is', () => {
    const said = new MailheraldError('ERR_LEDGER_UNAVAILABLE', 'Wait.', {
      details: { reason: 'slow' },
    })
    expect(ledgerUnavailable(said)).toBe(said)
    expect(troubleOf(said)).toBe('slow')
  })
})

function hostile(): Error {
  const error = new Error('hostile')
  Object.defineProperty(error, 'cause', {
    get() {
      throw new Error('not you')
    },
  })
  return error
}

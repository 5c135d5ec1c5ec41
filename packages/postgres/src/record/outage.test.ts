import { MailheraldError } from '@mailherald/core'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { eventOf, record } from '../../test-helpers/events.js'
import { freshLedger } from '../../test-helpers/fresh-ledger.js'
import { recordLater } from '../../test-helpers/open-transaction.js'
import { poolOf } from '../../test-helpers/two-processes.js'
import { postgresLedger, type PostgresLedger } from '../ledger.js'

describe.skipIf(!hasPostgres)('a database that does not record', { timeout: 60_000 }, () => {
  let server: PostgresServer
  let url: string
  let pool: pg.Pool
  const pools: pg.Pool[] = []

  beforeAll(async () => {
    server = await postgresServer({
      autovacuum: 'off',
      max_connections: '12',
      superuser_reserved_connections: '0',
      max_wal_senders: '0',
    })
    url = await server.database()
    pool = poolOf(url, { max: 3 })
  }, 60_000)

  afterEach(async () => {
    await Promise.all(pools.splice(0).map((pool) => pool.end()))
  })

  afterAll(async () => {
    await pool.end()
    await server.remove()
  }, 60_000)

  function other(options: pg.PoolConfig, at = url): pg.Pool {
    const made = poolOf(at, { max: 1, ...options })
    pools.push(made)
    return made
  }

  async function reasonOf(work: Promise<unknown>): Promise<unknown> {
    const error = await work.then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(MailheraldError.is(error, 'ERR_LEDGER_UNAVAILABLE')).toBe(true)
    return (error as MailheraldError).details['reason']
  }

  /** What each says: it records alone, in a batch, and is asked. */
  async function reasonsOf(ledger: PostgresLedger): Promise<ReadonlySet<unknown>> {
    const many = Array.from({ length: 200 }, () => eventOf('email.sent'))
    return new Set([
      await reasonOf(record(ledger, eventOf('email.sent'))),
      await reasonOf(record(ledger, ...many)),
      await reasonOf(ledger.message('m-1')),
      await reasonOf(ledger.events()),
      await reasonOf(ledger.suppressions.check(['ann@example.com'])),
    ])
  }

  it('because it is down', async () => {
    const ledger = postgresLedger({ pool: other({}, 'postgres://postgres@127.0.0.1:1/none') })
    expect(await reasonsOf(ledger)).toEqual(new Set(['down']))
  })

  it('because it takes no writes', async () => {
    const { schema } = await freshLedger({ pool })
    const options = '-c default_transaction_read_only=on'
    const ledger = postgresLedger({ pool: other({ options }), schema })
    expect(await reasonOf(record(ledger, eventOf('email.sent')))).toBe('read-only')
    expect(await reasonOf(ledger.suppressions.add('ann@example.com'))).toBe('read-only')
    expect(await reasonOf(ledger.suppressions.remove('ann@example.com'))).toBe('read-only')
    expect(await ledger.message('m-1')).toBeUndefined()
  })

  it('because the server has no connection left', async () => {
    const { schema } = await freshLedger({ pool })
    const hog = other({ max: 20 })
    const hogged = await Promise.allSettled(Array.from({ length: 20 }, () => hog.connect()))
    const ledger = postgresLedger({ pool: other({}), schema })
    expect(await reasonsOf(ledger)).toEqual(new Set(['connections']))
    for (const one of hogged) if (one.status === 'fulfilled') one.value.release(true)
  })

  it('because the pool has no connection left', async () => {
    const { schema } = await freshLedger({ pool })
    const small = other({ connectionTimeoutMillis: 50 })
    const client = await small.connect()
    const ledger = postgresLedger({ pool: small, schema })
    expect(await reasonsOf(ledger)).toEqual(new Set(['connections']))
    client.release()
    await record(ledger, eventOf('email.sent'))
  })

  it('because others are in the way, also when tried again', async () => {
    const { schema, ...ledger } = await freshLedger({ pool })
    await pool.query(`create sequence ${schema}.tries;
      create function ${schema}.refuse() returns trigger language plpgsql as $$ begin
        if nextval('${schema}.tries') > 0 then raise exception using errcode = '40001'; end if;
        return null;
      end $$;
      create trigger refuse after insert on ${schema}.events execute function ${schema}.refuse()`)
    expect(await reasonOf(record(ledger, eventOf('email.sent')))).toBe('conflict')
    const { rows } = await pool.query(`select last_value::integer as tries from ${schema}.tries`)
    expect(rows).toEqual([{ tries: 5 }])
    expect((await ledger.events()).events).toEqual([])
  })

  it('because it is slower than its own limit', async () => {
    const { schema } = await freshLedger({ pool })
    const event = eventOf('email.sent')
    const { commit } = await recordLater(pool, schema, event)
    const ledger = postgresLedger({ pool: other({ statement_timeout: 100 }), schema })
    expect(await reasonOf(record(ledger, event))).toBe('slow')
    await commit()
    await record(ledger, event)
  })

  it('because it hangs: the connection is closed, and another one goes on', async () => {
    const { schema } = await freshLedger({ pool })
    const event = eventOf('email.sent')
    const { commit } = await recordLater(pool, schema, event)
    const ledger = postgresLedger({ pool: other({}), schema, recordTimeoutMs: 1500 })
    const begun = performance.now()
    expect(await reasonOf(record(ledger, event))).toBe('slow')
    expect(performance.now() - begun).toBeLessThan(5000)
    await record(ledger, eventOf('email.sent', { messageId: 'm-2' }))
    await commit()
    await record(ledger, event)
    // The server may still be ending what was given up, and until then holds back what began later.
    await expect.poll(async () => (await ledger.events()).events).toHaveLength(2)
  })

  it('because the tables are not there', async () => {
    const ledger = postgresLedger({ pool, schema: 'nowhere' })
    expect(await reasonsOf(ledger)).toEqual(new Set(['schema']))
  })

  it('because too much waits for it, and then nothing more is kept waiting', async () => {
    const { schema } = await freshLedger({ pool })
    const small = other({})
    const ledger = postgresLedger({ pool: small, schema, recordTimeoutMs: 500, maxPending: 10 })
    const client = await small.connect()
    const five = () => Array.from({ length: 5 }, () => eventOf('email.sent'))
    const waiting = [record(ledger, ...five()), record(ledger, ...five())].map(reasonOf)
    const begun = performance.now()
    expect(await reasonOf(record(ledger, eventOf('email.sent')))).toBe('slow')
    expect(performance.now() - begun).toBeLessThan(400)
    expect(await Promise.all(waiting)).toEqual(['slow', 'slow'])
    client.release()
    // One that is larger than all that may wait is taken where nothing waits.
    await record(ledger, ...five(), ...five(), ...five())
    expect((await ledger.events()).events).toHaveLength(15)
  })
})

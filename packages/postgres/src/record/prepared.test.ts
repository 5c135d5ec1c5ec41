import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventOf, record } from '../../test-helpers/events.js'
import { freshLedger } from '../../test-helpers/fresh-ledger.js'
import { poolOf } from '../../test-helpers/two-processes.js'

describe.skipIf(!hasPostgres)('a statement that PostgreSQL remembers', () => {
  let server: PostgresServer
  let pool: pg.Pool

  beforeAll(async () => {
    server = await postgresServer({ autovacuum: 'off' })
    pool = poolOf(await server.database(), { max: 1 })
  }, 60_000)

  afterAll(async () => {
    await pool.end()
    await server.remove()
  }, 60_000)

  async function remembered(): Promise<number> {
    const { rows } = await pool.query('select from pg_prepared_statements')
    return rows.length
  }

  it('is remembered for small deliveries, and not for large ones', async () => {
    const ledger = await freshLedger({ pool })
    await record(ledger, ...Array.from({ length: 200 }, () => eventOf('email.sent')))
    expect(await remembered()).toBe(0)
    for (let n = 0; n < 10; n++) await record(ledger, eventOf('email.sent'))
    expect(await remembered()).toBe(1)
    await record(ledger, eventOf('email.sent'), eventOf('email.sent'))
    expect(await remembered()).toBe(2)
  })

  it('may be forgotten, as behind a pooler that lends another connection for each statement', async () => {
    const ledger = await freshLedger({ pool })
    await record(ledger, eventOf('email.sent'))
    await pool.query('deallocate all')
    const event = eventOf('email.delivered')
    await record(ledger, event)
    await record(ledger, eventOf('email.opened'))
    expect((await ledger.message('m-1'))?.timeline).toHaveLength(3)
    expect(await remembered()).toBe(0)
  })
})

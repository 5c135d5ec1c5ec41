import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventOf, record } from '../test-helpers/events.js'
import { freshLedger } from '../test-helpers/fresh-ledger.js'
import { poolOf } from '../test-helpers/two-processes.js'
import { postgresLedger } from './ledger.js'
import { migrationSql } from './migration-sql.js'

describe.skipIf(!hasPostgres)('migrate', () => {
  let server: PostgresServer
  let pool: pg.Pool

  beforeAll(async () => {
    server = await postgresServer({ autovacuum: 'off' })
    pool = poolOf(await server.database())
  }, 60_000)

  afterAll(async () => {
    await pool.end()
    await server.remove()
  })

  function urlOf(parts: Partial<URL>): string {
    return Object.assign(new URL(server.url), parts).href
  }

  /** Everything in a schema, with its name left out. */
  async function shapeOf(schema: string): Promise<readonly string[]> {
    const { rows } = await pool.query<{ line: string }>(
      `select format('%s.%s %s %s default %s compressed %s', relname, attname, format_type(atttypid, atttypmod),
          case when attnotnull then 'not null' end, pg_get_expr(adbin, adrelid), to_jsonb(pg_attribute) ->> 'attcompression') as line
        from pg_class join pg_namespace on pg_namespace.oid = relnamespace join pg_attribute on attrelid = pg_class.oid
          left join pg_attrdef on adrelid = attrelid and adnum = attnum
        where nspname = $1 and relkind in ('r', 'S') and attnum > 0
      union all select indexdef from pg_indexes where schemaname = $1
      union all select format('%s %s', conrelid::regclass, pg_get_constraintdef(pg_constraint.oid))
        from pg_constraint join pg_namespace on pg_namespace.oid = connamespace where nspname = $1
      union all select format('%s %s', relname, reloptions)
        from pg_class join pg_namespace on pg_namespace.oid = relnamespace where nspname = $1 and relkind = 'r'
      union all select format('%s migrated', name) from "${schema}".migrations`,
      [schema],
    )
    return rows.map(({ line }) => line.replaceAll(schema, 'schema')).toSorted()
  }

  it('can be called by several processes at once, and again', async () => {
    const pools = [1, 2, 3].map(() => poolOf(server.url))
    await Promise.all([...pools, ...pools].map((pool) => postgresLedger({ pool }).migrate()))
    const [ledger] = pools.map((pool) => postgresLedger({ pool }))
    await ledger?.migrate()
    expect((await ledger?.events())?.events).toEqual([])
    await Promise.all(pools.map((pool) => pool.end()))
  })

  it('has nothing to ask of a user who may only write once the tables are there', async () => {
    const { schema } = await freshLedger({ pool })
    await pool.query(`create role writer login;
      grant usage on schema ${schema} to writer; grant all on all tables in schema ${schema} to writer`)
    const writer = poolOf(urlOf({ username: 'writer', pathname: '/test1' }))
    const ledger = postgresLedger({ pool: writer, schema })
    await ledger.migrate()
    await record(ledger, eventOf('email.sent'))
    expect((await ledger.events()).events).toHaveLength(1)
    await writer.end()
  })

  it('does what its SQL does, and finds nothing left to do after it', async () => {
    const { schema: migrated } = await freshLedger({ pool })
    await pool.query(await migrationSql({ schema: 'by_hand' }))
    expect(await shapeOf('by_hand')).toEqual(await shapeOf(migrated))
    await postgresLedger({ pool, schema: 'by_hand' }).migrate()
    expect(await shapeOf('by_hand')).toEqual(await shapeOf(migrated))
    expect((await shapeOf('by_hand')).length).toBeGreaterThan(80)
  })

  it('gives the SQL of what came after a migration', async () => {
    const all = await migrationSql()
    const later = await migrationSql({ after: '0001-ledger' })
    expect(later).not.toContain('create table "mailherald"."events"')
    expect(later).toMatch(/^begin;\n\n-- 0002-/)
    expect(all.endsWith(later.slice('begin;'.length))).toBe(true)
    await expect(migrationSql({ after: '0000' })).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      details: { option: 'after' },
    })
    await expect(migrationSql({ schema: 'a"b' })).rejects.toMatchObject({
      details: { option: 'schema' },
    })
  })

  it('goes on counting after tables were restored into a server whose transactions have lower numbers', async () => {
    const { schema, ...ledger } = await freshLedger({ pool })
    const [first, second] = [eventOf('email.sent'), eventOf('email.delivered')]
    await record(ledger, first)
    // As it looks there: the transaction of the event is in the future.
    await pool.query(`update ${schema}.events set tx = tx + 1000000000000`)
    const { next } = await ledger.events({ order: 'newest' })
    expect(next).toBeUndefined()
    expect((await ledger.events()).events).toEqual([])
    await Promise.all([ledger.migrate(), ledger.migrate()])
    const page = await ledger.events()
    expect(page.events).toEqual([first])
    await record(ledger, second)
    expect((await ledger.events({ after: page.next as string })).events).toEqual([second])
    await ledger.migrate()
    const third = eventOf('email.opened')
    await record(ledger, third)
    expect((await ledger.events()).events).toEqual([first, second, third])
  })

  it('refuses a database in which not every text has a place', async () => {
    await pool.query(
      `create database latin encoding 'LATIN1' template template0 lc_collate 'C' lc_ctype 'C'`,
    )
    const latin = poolOf(urlOf({ pathname: '/latin' }))
    await expect(postgresLedger({ pool: latin }).migrate()).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining('UTF8') as string,
    })
    await latin.end()
  })

  it('says what is missing where the database cannot be reached', async () => {
    const nowhere = poolOf('postgres://postgres@127.0.0.1:1/postgres')
    await expect(postgresLedger({ pool: nowhere }).migrate()).rejects.toMatchObject({
      code: 'ERR_LEDGER_UNAVAILABLE',
      details: { reason: 'down' },
    })
    await nowhere.end()
  })
})

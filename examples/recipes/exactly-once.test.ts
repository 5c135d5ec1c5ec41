import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { createHerald, type EmailBouncedEvent, type Handler, type Herald } from '@mailherald/core'
import { resend } from '@mailherald/core/providers/resend'
import { postgresLedger, type PostgresLedger, type YourTransaction } from '@mailherald/postgres'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import { resendSigner, signedDelivery } from '@mailherald/testing'
import { PrismaPg } from '@prisma/adapter-pg'
import { drizzle as drizzleOf } from 'drizzle-orm/node-postgres'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { DataSource } from 'typeorm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as drizzle from './exactly-once-drizzle.js'
import * as kysely from './exactly-once-kysely.js'
import * as plain from './exactly-once-pg.js'
import { steadyPool } from './exactly-once-pool.js'
import * as prisma from './exactly-once-prisma.js'
import * as typeorm from './exactly-once-typeorm.js'
import { PrismaClient } from './prisma/generated/client.js'
import { sentTo } from './served.js'

/** A library in one process, connected. */
interface Library {
  /** The recipe. */
  count(herald: Herald, ledger: PostgresLedger): void
  /** The same effect, and something after it. */
  countThen(ledger: PostgresLedger, next: () => Promise<unknown>): Handler<EmailBouncedEvent>
  close(): Promise<unknown>
}

interface Recipe<T, Connection> {
  readonly connection: Connection
  readonly transaction: YourTransaction<T>
  addBounce(tx: T, email: string): Promise<void>
  countBounces(herald: Herald, ledger: PostgresLedger, connection: Connection): void
  close(): Promise<unknown>
}

const email = 'ann@example.com'
const name = 'count bounces'

function libraryOf<T, Connection>(recipe: Recipe<T, Connection>): Library {
  const { connection, transaction } = recipe
  return {
    count: (herald, ledger) => recipe.countBounces(herald, ledger, connection),
    countThen: (ledger, next) =>
      ledger.effect(name, { transaction }, async (_, { tx }) => {
        await recipe.addBounce(tx, email)
        await next()
      }),
    close: recipe.close,
  }
}

const libraries: Readonly<Record<string, (url: string) => Library | Promise<Library>>> = {
  pg: () => ({
    count: plain.countBounces,
    countThen: (ledger, next) =>
      ledger.effect(name, async (_, { tx }) => {
        await plain.addBounce(tx, email)
        await next()
      }),
    close: async () => {},
  }),
  Drizzle(url) {
    const pool = steadyPool(url)
    const connection = drizzleOf(pool)
    const transaction = drizzle.inDrizzle(connection)
    return libraryOf({ ...drizzle, connection, transaction, close: () => pool.end() })
  },
  Kysely(url) {
    const dialect = new PostgresDialect({ pool: steadyPool(url) })
    const connection = new Kysely<kysely.Tables>({ dialect })
    const transaction = kysely.inKysely(connection)
    return libraryOf({ ...kysely, connection, transaction, close: () => connection.destroy() })
  },
  Prisma(connectionString) {
    const connection = new PrismaClient({ adapter: new PrismaPg({ connectionString }) })
    const transaction = prisma.inPrisma(connection)
    return libraryOf({ ...prisma, connection, transaction, close: () => connection.$disconnect() })
  },
  async TypeORM(url) {
    const connection = new DataSource({ type: 'postgres', url, entities: [typeorm.customers] })
    await connection.initialize()
    const transaction = typeorm.inTypeorm(connection)
    return libraryOf({ ...typeorm, connection, transaction, close: () => connection.destroy() })
  },
}

const secret = `whsec_${Buffer.from('the long secret of these recipes').toString('base64')}`
const bounce = signedDelivery('resend', 'email.bounced', {
  payload: { data: { to: ['Ann@example.com'] } },
  sign: resendSigner({ secret, id: 'msg_1' }),
})

describe.skipIf(!hasPostgres)('exactly once', { timeout: 60_000 }, () => {
  let server: PostgresServer
  beforeAll(async () => void (server = await postgresServer()), 60_000)
  afterAll(() => server.remove())

  describe.each(Object.entries(libraries))('with %s', (_, open) => {
    let pool: pg.Pool
    let ledger: PostgresLedger
    let inTwoProcesses: readonly [Library, Library]
    beforeAll(async () => {
      const url = await server.database()
      pool = steadyPool(url)
      ledger = postgresLedger({ pool })
      await ledger.migrate()
      await pool.query(plain.table)
      inTwoProcesses = [await open(url), await open(url)]
    })
    beforeEach(async () => {
      await pool.query('truncate customers, mailherald.effects')
      await pool.query('insert into customers values ($1)', [email])
    })
    afterAll(async () => {
      await Promise.all(inTwoProcesses.map((library) => library.close()))
      await pool.end()
    })

    function heraldOf(register: (herald: Herald) => unknown): Herald {
      const herald = createHerald({ providers: [resend({ secret })], logger: false }) as Herald
      register(herald)
      return herald
    }

    function workers(): Herald[] {
      return inTwoProcesses.map(({ count }) => heraldOf((herald) => count(herald, ledger)))
    }

    function workerThat(next: () => Promise<unknown>): Herald {
      const [library] = inTwoProcesses
      return heraldOf((herald) => herald.on('email.bounced', library.countThen(ledger, next)))
    }

    async function bounces(): Promise<unknown> {
      const { rows } = await pool.query<{ bounces: number }>('select bounces from customers')
      return rows[0]?.bounces
    }

    it('counts a bounce once although it comes three times, to two workers at once', async () => {
      const sent = workers().map((herald) => sentTo(herald, bounce, bounce, bounce))
      expect(new Set((await Promise.all(sent)).flat())).toEqual(new Set([200]))
      expect(await bounces()).toBe(1)
    })

    it('counts nothing where the function throws, and once when it comes again', async () => {
      const failing = workerThat(() => Promise.reject(new Error('no stock')))
      expect(await sentTo(failing, bounce)).toEqual([503])
      expect(await bounces()).toBe(0)
      const sent = workers().map((herald) => sentTo(herald, bounce))
      expect(await Promise.all(sent)).toEqual([[200], [200]])
      expect(await bounces()).toBe(1)
    })

    it('counts nothing where its connection dies in between, and once when it comes again', async () => {
      const dying = workerThat(async () => {
        await pool.query(kill)
        await setTimeout(50)
      })
      expect(await sentTo(dying, bounce)).toEqual([503])
      expect(await bounces()).toBe(0)
      const sent = workers().map((herald) => sentTo(herald, bounce))
      expect(await Promise.all(sent)).toEqual([[200], [200]])
      expect(await bounces()).toBe(1)
    })

    it('is tried again where another transaction is in its way', async () => {
      await pool.query(conflictTwice)
      const [worker] = workers() as [Herald]
      expect(await sentTo(worker, bounce)).toEqual([200])
      await pool.query('drop trigger in_the_way on customers; drop function in_the_way')
      expect(await bounces()).toBe(1)
    })
  })
})

const conflictTwice = `
create sequence if not exists tries;
create function in_the_way() returns trigger language plpgsql as $$ begin
  if nextval('tries') < 3 then raise exception using errcode = '40001'; end if;
  return new;
end $$;
create trigger in_the_way before update on customers for each row execute function in_the_way()`

const kill = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and state = 'idle in transaction'`

it('has a Prisma client that was generated from its schema', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  const schema = JSON.stringify(read('prisma/schema.prisma'))
  expect(read('prisma/generated/internal/class.ts')).toContain(`"inlineSchema": ${schema}`)
})

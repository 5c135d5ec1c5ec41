import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import { resendSigner, signedDelivery, type SampleDelivery } from '@mailherald/testing'
import type { INestApplication } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { table } from './exactly-once-pg.js'
import { steadyPool } from './exactly-once-pool.js'
import { DrizzleApp } from './nestjs-drizzle.js'
import { PrismaApp } from './nestjs-prisma.js'
import { TypeormApp } from './nestjs-typeorm.js'

const apps = { Drizzle: DrizzleApp, Prisma: PrismaApp, TypeORM: TypeormApp }

const secret = `whsec_${Buffer.from('the long secret of these apps').toString('base64')}`
const email = 'ann@example.com'

function bounceOf(messageId: string): SampleDelivery {
  return signedDelivery('resend', 'email.bounced', {
    payload: { data: { email_id: messageId, to: ['Ann@example.com'] } },
    sign: resendSigner({ secret, id: `msg_${messageId}` }),
  })
}

describe.skipIf(!hasPostgres)('a Nest app with a ledger', { timeout: 60_000 }, () => {
  let server: PostgresServer
  beforeAll(async () => void (server = await postgresServer()), 60_000)
  afterAll(() => server.remove())

  describe.each(Object.entries(apps))('beside %s', (_, module) => {
    let pool: pg.Pool
    beforeAll(async () => {
      const url = await server.database()
      pool = steadyPool(url, { application_name: 'tests' })
      await pool.query(table)
      vi.stubEnv('DATABASE_URL', url)
      vi.stubEnv('RESEND_SECRET', secret)
    })
    beforeEach(async () => {
      await pool.query('truncate customers')
      await pool.query('insert into customers values ($1)', [email])
    })
    afterAll(async () => {
      vi.unstubAllEnvs()
      await pool.end()
    })

    async function started(): Promise<INestApplication> {
      const app = await NestFactory.create(module, { logger: false, abortOnError: false })
      await app.listen(0, '127.0.0.1')
      return app
    }

    async function sent(app: INestApplication, delivery: SampleDelivery): Promise<number> {
      return (await fetch(new URL(delivery.url, await app.getUrl()), delivery)).status
    }

    async function rowsOf(query: string): Promise<unknown[]> {
      return (await pool.query<Record<string, unknown>>(query)).rows
    }

    it('counts a bounce once in a table of yours though it comes again, also after a restart, and answers from the ledger', async () => {
      const bounce = bounceOf('m-1')
      for (let start = 1; start <= 2; start++) {
        const app = await started()
        expect([await sent(app, bounce), await sent(app, bounce)]).toEqual([200, 200])
        const answer = await fetch(new URL('/messages/m-1', await app.getUrl()))
        expect(await answer.json()).toMatchObject([{ recipient: email, status: 'bounced' }])
        await app.close()
        expect(await rowsOf('select bounces from customers')).toEqual([{ bounces: 1 }])
        expect(await rowsOf('select from mailherald.events')).toHaveLength(1)
      }
    })

    it('finishes what it is at when it is shut down, and leaves no connection open', async () => {
      const app = await started()
      const locking = await pool.connect()
      await locking.query('begin; lock table customers')
      const answer = sent(app, bounceOf('m-2'))
      await expect.poll(() => rowsOf(waiting)).toHaveLength(1)
      const closed = app.close()
      await locking.query('commit')
      locking.release()
      expect(await answer).toBe(200)
      await closed
      expect(await rowsOf('select bounces from customers')).toEqual([{ bounces: 1 }])
      await expect.poll(() => rowsOf(connected)).toEqual([])
    })
  })
})

const connected = `select application_name from pg_stat_activity
  where datname = current_database() and application_name <> 'tests'`
const waiting = `${connected} and wait_event_type = 'Lock'`

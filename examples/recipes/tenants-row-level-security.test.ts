import { createHerald, type Herald } from '@mailherald/core'
import { resend } from '@mailherald/core/providers/resend'
import { postgresLedger, type PostgresLedger } from '@mailherald/postgres'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import { resendSigner, signedDelivery } from '@mailherald/testing'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { steadyPool } from './exactly-once-pool.js'
import { sentTo } from './served.js'
import { policies, poolOf } from './tenants-row-level-security.js'

const secret = `whsec_${Buffer.from('the long secret of these recipes').toString('base64')}`

/** Both tenants have written to the same person, and their messages have the same id. */
function bounceAt(account?: string) {
  return signedDelivery('resend', 'email.bounced', {
    url: ['/webhooks/resend', account].join('/').replace(/\/$/, ''),
    payload: { data: { to: ['ann@example.com'], email_id: 'message-1' } },
    sign: resendSigner({ secret, id: `msg_${account}` }),
  })
}

describe.skipIf(!hasPostgres)('tenants with row-level security', { timeout: 60_000 }, () => {
  let server: PostgresServer
  let owner: pg.Pool
  let tenants: pg.Pool
  let statuses: number[]
  beforeAll(async () => {
    server = await postgresServer()
    const url = await server.database()
    owner = steadyPool(url)
    // One connection, so that each tenant gets the one that another has used.
    tenants = steadyPool(url.replace('postgres@', 'tenant@'), { max: 1 })
    const ledger = postgresLedger({ pool: owner })
    await ledger.migrate()
    await owner.query(policies)
    const providers = [resend({ secret }), resend({ anyAccount: true, secret })]
    const herald = createHerald({ providers, ledger, logger: false }) as Herald
    statuses = await sentTo(herald, bounceAt('north'), bounceAt('south'), bounceAt())
  }, 60_000)
  afterAll(async () => {
    await Promise.all([owner.end(), tenants.end()])
    await server.remove()
  })

  const ledgerOf = (account: string): PostgresLedger =>
    postgresLedger({ pool: poolOf(tenants, account) })

  it('records what comes, whoever it belongs to', async () => {
    expect(statuses).toEqual([200, 200, 200])
    const { events } = await postgresLedger({ pool: owner }).events()
    expect(events.map((event) => event.account)).toEqual(['north', 'south', undefined])
  })

  it.each(['north', 'south'])('answers %s from its own rows, whatever it asks', async (account) => {
    const ledger = ledgerOf(account)
    const { events } = await ledger.events()
    expect(events.map((event) => event.account)).toEqual([account])
    expect(await ledger.message('message-1')).toMatchObject({ account, timeline: { length: 1 } })
    const ann = await ledger.recipient('ann@example.com')
    expect(ann).toMatchObject({ messages: [{ account }], timeline: [{ account }] })
    expect(ann.suppressions.map((entry) => entry.account)).toEqual([account])
    const rates = await ledger.stats({ by: 'account', since: new Date(0) })
    expect(rates).toMatchObject([{ account, events: 1 }])
    const found = await ledger.suppressions.check(['ann@example.com'])
    expect(found.get('ann@example.com')?.map((entry) => entry.account)).toEqual([account])
  })

  it('answers nothing about an account that is not its own', async () => {
    const ledger = ledgerOf('north')
    expect(await ledger.message('message-1', { account: 'south' })).toBeUndefined()
    expect((await ledger.events({ filter: { account: 'south' } })).events).toEqual([])
  })

  it.each(['', 'east'])('answers nothing to whoever is not a tenant: "%s"', async (account) => {
    const ledger = ledgerOf(account)
    expect((await ledger.events()).events).toEqual([])
    expect(await ledger.stats({ by: 'account', since: new Date(0) })).toEqual([])
  })

  it('shows nothing to who says no account, and lets nobody write', async () => {
    const fresh = steadyPool(server.url.replace(/postgres@(.*)\/postgres$/, 'tenant@$1/test1'))
    await owner.query(`insert into mailherald.mentions (address_key, occurred_at, event_key)
      select gen_random_uuid(), occurred_at, key from mailherald.events`)
    for (const table of ['events', 'mentions']) {
      expect((await fresh.query(`select from mailherald.${table}`)).rowCount).toBe(0)
    }
    await expect(fresh.query('delete from mailherald.events')).rejects.toThrow('permission denied')
    await fresh.end()
    const adding = ledgerOf('north').suppressions.add('bob@example.com')
    await expect(adding).rejects.toMatchObject({ code: 'ERR_LEDGER_UNAVAILABLE' })
  })

  it('leaves no table with rows of tenants open to them', async () => {
    const { rows } = await owner.query<{ name: string }>(`
      select relname as name from pg_class
      where relnamespace = 'mailherald'::regnamespace and relkind = 'r'
        and has_table_privilege('tenant', oid, 'select') and not relrowsecurity`)
    expect(rows.map(({ name }) => name)).toEqual(['clock'])
  })
})

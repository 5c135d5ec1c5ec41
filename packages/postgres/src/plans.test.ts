import type { HeraldEvent } from '@mailherald/core'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventOf, noon, record, refusalAt } from '../test-helpers/events.js'
import { freshLedger, type FreshLedger } from '../test-helpers/fresh-ledger.js'
import { explained, type ExplainedPool } from '../test-helpers/explained-pool.js'
import { poolOf } from '../test-helpers/two-processes.js'
import { postgresLedger, type PostgresLedger } from './ledger.js'

const hour = 60 * 60 * 1000
const count = 60_000
const types = ['email.sent', 'email.delivered', 'email.delivered', 'email.opened'] as const

/** One of many events: 60 days, 20,000 messages, 5,000 people, 50 accounts. */
function eventNumber(n: number): HeraldEvent {
  const message = Math.floor(n / 3)
  const fields = {
    occurredAt: new Date(noon + (n / count) * 60 * 24 * hour),
    messageId: `m-${message}`,
    reference: `order-${message}`,
    recipient: `r${message % 5000}@${message % 3 === 0 ? `d${message % 97}.` : ''}example.com`,
    ...(message % 2 === 0 && { account: `account-${message % 50}` }),
  }
  if (n % 100 === 0) return refusalAt(0, fields)
  if (n % 3 === 2) return eventOf('email.complained', fields)
  if (n % 11 === 0)
    return eventOf('email.failed', {
      ...fields,
      recipient: null,
      candidates: [`c${n}@example.com`],
    })
  return eventOf(types[n % types.length] ?? 'email.sent', fields)
}

describe.skipIf(!hasPostgres)('with many events, no question reads a whole table', () => {
  let server: PostgresServer
  let pool: pg.Pool
  let plans: ExplainedPool
  let ledger: PostgresLedger

  beforeAll(async () => {
    server = await postgresServer({ autovacuum: 'off', fsync: 'off' })
    pool = poolOf(await server.database())
    const { schema, ...filled }: FreshLedger = await freshLedger({ pool })
    for (let n = 0; n < count; n += 5000) {
      await record(filled, ...Array.from({ length: 5000 }, (_, index) => eventNumber(n + index)))
    }
    await pool.query(`insert into ${schema}.removals
      select now(), gen_random_uuid(), gen_random_uuid() from generate_series(1, 10000);
      insert into ${schema}.suppressions
      select now(), null, now(), gen_random_uuid(), gen_random_uuid(), '', 'account-' || n % 50, 'all', 'bounce', '[]'
      from generate_series(1, 60000) as n`)
    await pool.query('vacuum analyze')
    plans = explained(pool)
    ledger = postgresLedger({ pool: plans, schema })
  }, 120_000)

  afterAll(async () => {
    await pool.end()
    await server.remove()
  }, 60_000)

  const since = new Date(noon + 59 * 24 * hour)
  const until = new Date(noon + 24 * hour)
  const account = 'account-8'
  const person = 'r42@d42.example.com'
  const addresses = Array.from({ length: 1000 }, (_, n) => `r${n}@example.com`)

  const questions: Readonly<Record<string, () => Promise<unknown>>> = {
    message: () => ledger.message('m-4000'),
    'message of an account': () => ledger.message('m-4008', { provider: 'acme', account }),
    recipient: () => ledger.recipient(person),
    'recipient of an account': () => ledger.recipient(person, { account }),
    byReference: () => ledger.byReference('order-4000'),
    'byReference of an account': () => ledger.byReference('order-4008', { account }),
    events: () => ledger.events(),
    'the latest events': () => ledger.events({ order: 'newest' }),
    'events after others': async () => {
      const { next } = await ledger.events({ limit: 1000 })
      return ledger.events({ after: next as string })
    },
    'events of a person': () => ledger.events({ filter: { recipient: person } }),
    'events of a message': () => ledger.events({ filter: { messageId: 'm-4000' } }),
    'events with a reference': () => ledger.events({ filter: { reference: 'order-4000' } }),
    'events of an account': () => ledger.events({ filter: { account } }),
    'events of a provider': () => ledger.events({ filter: { provider: 'acme' } }),
    'events of a provider that there is not': () => ledger.events({ filter: { provider: 'none' } }),
    'events of a common type': () => ledger.events({ filter: { type: 'email.delivered' } }),
    'events of a common type that there is not': () =>
      ledger.events({ filter: { type: 'email.queued' }, order: 'newest' }),
    'events of an uncommon type': () => ledger.events({ filter: { type: 'email.bounced' } }),
    'events of types that there are not': () =>
      ledger.events({ filter: { type: ['contact.created', 'contact.deleted'] } }),
    'events since a time': () => ledger.events({ filter: { since } }),
    'events until a time, from the latest': () =>
      ledger.events({ filter: { until }, order: 'newest' }),
    'events of a time': () => ledger.events({ filter: { since: new Date(0), until } }),
    'stats of a day': () => ledger.stats({ by: ['hour', 'provider', 'type'], since }),
    'stats of a day of an account': () => ledger.stats({ by: ['day', 'domain'], since, account }),
    'stats of the first day': () => ledger.stats({ by: 'account', since: new Date(0), until }),
    'suppressions.check': () => ledger.suppressions.check(addresses, { scope: 'news' }),
    'suppressions.check of an account': () => ledger.suppressions.check(addresses, { account }),
    'suppressions.list': () => ledger.suppressions.list(),
    'suppressions.list of an account': () => ledger.suppressions.list({ account }),
    'suppressions.list after others': async () => {
      const { next } = await ledger.suppressions.list()
      return ledger.suppressions.list({ after: next as string })
    },
    'suppressions.add': () => ledger.suppressions.add(person, { account }),
    'suppressions.remove': () => ledger.suppressions.remove(person),
    'record one': () => record(ledger, eventNumber(10)),
    'record a refusal': () => record(ledger, refusalAt(0)),
    'record many': () => record(ledger, ...Array.from({ length: 1000 }, (_, n) => eventNumber(n))),
    'record many refusals': () =>
      record(ledger, ...Array.from({ length: 200 }, (_, n) => refusalAt(n))),
    migrate: () => ledger.migrate(),
  }

  it.each(Object.entries(questions))('%s', async (_, ask) => {
    plans.explained.length = 0
    await ask()
    expect(plans.explained.length).toBeGreaterThan(0)
    const whole = plans.explained.filter(({ readsWhole }) => readsWhole.length > 0)
    expect(whole.map(({ text, plan }) => `${text}\n${plan}`).join('\n')).toBe('')
  })
})

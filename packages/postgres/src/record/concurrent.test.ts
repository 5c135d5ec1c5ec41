import type { HeraldEvent } from '@mailherald/core'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import { memoryLedger } from '@mailherald/testing'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventOf, noon, record } from '../../test-helpers/events.js'
import { freshLedger } from '../../test-helpers/fresh-ledger.js'
import { lends, recordLater, waitsForAnother } from '../../test-helpers/open-transaction.js'
import { poolOf } from '../../test-helpers/two-processes.js'
import { watched } from '../../test-helpers/watched-pool.js'
import { postgresLedger } from '../ledger.js'

const types = [
  'email.sent',
  'email.delivered',
  'email.opened',
  'email.complained',
  'email.unsubscribed',
  'email.resubscribed',
] as const

/** Events that have messages, recipients, hours and entries of the list in common. */
function tangled(count: number, account: string): HeraldEvent[] {
  return Array.from({ length: count }, (_, n) =>
    eventOf(types[n % types.length] ?? 'email.sent', {
      account,
      messageId: `m-${n % 7}`,
      recipient: `r${n % 5}@example.com`,
      candidates: undefined,
      occurredAt: new Date(noon + n),
    }),
  )
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => [Math.random(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item)
}

describe.skipIf(!hasPostgres)('many deliveries at once', () => {
  let server: PostgresServer
  let pool: pg.Pool

  beforeAll(async () => {
    server = await postgresServer({ autovacuum: 'off', deadlock_timeout: '50ms' })
    pool = poolOf(await server.database(), { max: 16 })
  }, 60_000)

  afterAll(async () => {
    await pool.end()
    await server.remove()
  }, 60_000)

  it('with events in common never wait for each other in a circle', async () => {
    const seen = watched(pool)
    const ledger = await freshLedger({ pool: seen })
    const events = tangled(300, 'eu')
    const deliveries = Array.from({ length: 60 }, (_, n) =>
      shuffled(events).slice(0, n % 3 === 0 ? 1 : 100),
    )
    await Promise.all(deliveries.map((some) => record(ledger, ...some)))
    await record(ledger, ...events)
    expect(seen.sqlStates).toEqual([])
    const stats = await ledger.stats({ by: 'provider', since: new Date(0) })
    expect(stats).toMatchObject([{ events: 300 }])
  })

  it('end as one after the other would', async () => {
    const ledger = await freshLedger({ pool })
    const reference = memoryLedger()
    const events = tangled(200, 'us')
    await record(reference, ...events)
    const parts = Array.from({ length: 40 }, () => shuffled(events).slice(0, 20))
    await Promise.all([...parts, ...parts].map((some) => record(ledger, ...some)))
    await record(ledger, ...shuffled(events))
    for (let n = 0; n < 7; n++) {
      const [found, expected] = await Promise.all(
        [ledger, reference].map((one) => one.message(`m-${n}`)),
      )
      expect(found?.recipients).toEqual(expected?.recipients)
      expect(found?.timeline).toEqual(expected?.timeline)
    }
    const addresses = Array.from({ length: 5 }, (_, n) => `r${n}@example.com`)
    const [found, expected] = await Promise.all(
      [ledger, reference].map(async ({ suppressions }) =>
        [...(await suppressions.check(addresses))].map(([address, entries]) => [
          address,
          entries.map(({ reason, lastSeen }) => `${reason} ${lastSeen.toISOString()}`).toSorted(),
        ]),
      ),
    )
    expect(found).toEqual(expected)
    const by = ['hour', 'domain', 'type'] as const
    const since = new Date(0)
    expect(await ledger.stats({ by, since })).toEqual(await reference.stats({ by, since }))
  })

  it('are tried again where the database undoes one of two', async () => {
    const strict = poolOf(await server.database(), {
      options: '-c default_transaction_isolation=serializable',
    })
    const seen = watched(strict)
    const ledger = await freshLedger({ pool: seen })
    const event = eventOf('email.sent')
    const { commit } = await recordLater(strict, ledger.schema, event)
    const recorded = record(ledger, event, eventOf('email.delivered'))
    await waitsForAnother(strict)
    await commit()
    await recorded
    expect(seen.sqlStates).toEqual(['40001'])
    expect((await ledger.events()).events).toHaveLength(2)
    await strict.end()
  })

  it('count the same thing without waiting for each other', async () => {
    const { schema, ...ledger } = await freshLedger({ pool })
    const clients = await Promise.all(Array.from({ length: 10 }, () => pool.connect()))
    for (const client of clients) await client.query('begin')
    const waiting = clients.values()
    const other = postgresLedger({
      schema,
      pool: { connect: () => lends(waiting.next().value as pg.PoolClient).connect() },
    })
    // Each is done before the first has committed.
    const events = clients.map((_, n) => eventOf('email.sent', { messageId: `open-${n}` }))
    await Promise.all(events.map((event) => record(other, event)))
    for (const client of clients) {
      await client.query('commit')
      client.release()
    }
    expect(await ledger.stats({ by: 'type', since: new Date(0) })).toMatchObject([{ events: 10 }])
  })

  it('of 10,000 events take one statement', async () => {
    const seen = watched(pool)
    const ledger = await freshLedger({ pool: seen })
    seen.statements.length = 0
    const events = Array.from({ length: 10_000 }, (_, n) =>
      eventOf('email.delivered', { messageId: `m-${n}`, recipient: `r${n}@example.com` }),
    )
    await record(ledger, ...events)
    expect(seen.statements).toHaveLength(1)
    expect(await ledger.stats({ by: 'type', since: new Date(0) })).toMatchObject([
      { events: 10_000 },
    ])
  }, 60_000)
})

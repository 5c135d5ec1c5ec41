import { PGlite } from '@electric-sql/pglite'
import { postgresLedger, type PostgresPool } from '@mailherald/postgres'
import { pglitePool } from '@mailherald/postgres/pglite'
import { payload } from '@mailherald/test-support/acme'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer } from '@mailherald/test-support/postgres-server'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { rig } from '../../test-helpers/rig.js'
import type {
  Charts,
  EventLines,
  Found,
  SuppressionLines,
  WholeMessage,
  WholePerson,
} from '../view/shapes.js'

const ann = 'ann@example.com'

async function pglite(): Promise<PostgresPool> {
  const database = new PGlite()
  onTestFinished(() => database.close())
  return pglitePool(database)
}

async function server(): Promise<PostgresPool> {
  const started = await postgresServer()
  const pool = new pg.Pool({ connectionString: await started.database() })
  onTestFinished(async () => {
    await pool.end()
    await started.remove()
  })
  return pool
}

describe.each([
  ['PGlite', pglite, true],
  ['PostgreSQL', server, hasPostgres],
] as const)('with a ledger in %s', (_, open, isThere) => {
  it.skipIf(!isThere)(
    'every question is answered, and the list can be changed',
    async () => {
      const ledger = postgresLedger({ pool: await open() })
      await ledger.migrate()
      const { post, ask } = rig({ inspector: { ledger }, herald: { ledger } })
      for (const to of [ann, 'bob@example.com', 'cy@example.com']) {
        await post(payload('email.delivered', { to, message: 'm-1' }))
      }
      await post(payload('email.bounced', { to: ann, message: 'm-2' }))

      const found = await ask<Found>('search', { text: 'm-1' })
      expect(found.messages).toMatchObject([{ messageId: 'm-1', provider: 'acme' }])
      const message = await ask<WholeMessage>('message', { messageId: 'm-1', provider: 'acme' })
      expect(message.timeline).toHaveLength(3)
      const { person } = await ask<Found>('search', { text: ann })
      const whole = await ask<WholePerson>('recipient', { handle: person?.handle })
      expect(whole).toMatchObject({
        suppressions: [{ reason: 'bounce' }],
        messages: [{ messageId: 'm-2' }, { messageId: 'm-1' }],
      })

      const first = await ask<EventLines>('events?limit=3')
      const second = await ask<EventLines>(`events?limit=3&after=${first.next}`)
      expect([first.events.length, second.events.length]).toEqual([3, 1])
      const bounces = await ask<EventLines>('events?type=email.bounced')
      expect(bounces.events).toHaveLength(1)

      const month = await ask<Charts>('charts?range=month')
      expect(month.types['email.delivered']?.at(-1)).toBe(3)
      expect(month.bounceRate.at(-1)).toBe(0.25)
      expect(month.totals).toMatchObject([{ provider: 'acme', events: 4, bounceRate: 0.25 }])

      const handle = person?.handle
      expect(await ask('suppressions/remove', { handle, scope: 'all' })).toEqual({ done: true })
      expect(await ask('suppressions/add', { address: 'Bob@example.com' })).toEqual({ done: true })
      const { entries } = await ask<SuppressionLines>('reveal/suppressions', {})
      expect(entries).toMatchObject([{ person: { shown: 'bob@example.com' }, reason: 'manual' }])
    },
    60_000,
  )
})

import type { HeraldEvent } from '@mailherald/core'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventOf, noon, record } from '../../test-helpers/events.js'
import { freshLedger } from '../../test-helpers/fresh-ledger.js'
import { recordLater } from '../../test-helpers/open-transaction.js'
import { poolOf } from '../../test-helpers/two-processes.js'

const day = 24 * 60 * 60 * 1000

describe.skipIf(!hasPostgres)('events, page by page', () => {
  let server: PostgresServer
  let pool: pg.Pool

  beforeAll(async () => {
    // What it does by itself are transactions too.
    server = await postgresServer({ autovacuum: 'off' })
    pool = poolOf(await server.database())
  }, 60_000)

  afterAll(async () => {
    await pool.end()
    await server.remove()
  }, 60_000)

  it('miss nothing that was begun earlier and is committed later', async () => {
    const ledger = await freshLedger({ pool })
    // Of one message to one recipient, the second would wait for the first.
    const [before, slow, quick] = ['m-1', 'm-2', 'm-3'].map((messageId) =>
      eventOf('email.sent', { messageId }),
    ) as [HeraldEvent, HeraldEvent, HeraldEvent]
    await record(ledger, before)
    const { commit } = await recordLater(pool, ledger.schema, slow)
    await record(ledger, quick)
    const first = await ledger.events()
    expect(first.events).toEqual([before])
    const none = await ledger.events({ after: first.next as string })
    expect(none.events).toEqual([])
    expect((await ledger.events({ order: 'newest' })).events).toEqual([quick, before])
    await commit()
    const rest = await ledger.events({ after: none.next as string })
    expect(rest.events).toEqual([slow, quick])
  })

  it('wait for every open transaction, whatever it does', async () => {
    const ledger = await freshLedger({ pool })
    const other = await pool.connect()
    await other.query('begin')
    await other.query('select pg_current_xact_id()')
    await record(ledger, eventOf('email.sent'))
    expect((await ledger.events()).events).toEqual([])
    await other.query('rollback')
    other.release()
    expect((await ledger.events()).events).toHaveLength(1)
  })

  it('go on from the last event of all, so that what fits no filter is read once', async () => {
    const ledger = await freshLedger({ pool })
    await record(ledger, ...Array.from({ length: 5 }, () => eventOf('email.sent')))
    const opened = eventOf('email.opened')
    const first = await ledger.events({ filter: { type: 'email.opened' } })
    const { next: end } = await ledger.events()
    expect(first).toEqual({ events: [], next: end })
    await record(ledger, opened)
    const second = await ledger.events({
      filter: { type: 'email.opened' },
      after: first.next as string,
    })
    expect(second.events).toEqual([opened])
  })

  it('begin where the asked time begins, from either side, odd dates included', async () => {
    const ledger = await freshLedger({ pool })
    const at = (days: number): HeraldEvent =>
      eventOf('email.sent', { occurredAt: new Date(noon + days * day) })
    const [early, late, middle, odd, last] = [at(0), at(2), at(1), at(1_000_000), at(3)] as const
    for (const event of [early, late, middle, odd, last]) await record(ledger, event)
    const since = new Date(noon + day)
    const until = new Date(noon + 3 * day)
    const asked = [
      [{ since }, [late, middle, odd, last]],
      [{ until }, [early, late, middle]],
      [{ since, until }, [late, middle]],
      [{ since: new Date(noon + 5 * day) }, [odd]],
      [{ since: new Date(noon + 2_000_000 * day) }, []],
      [{ until: new Date(noon) }, []],
      [{ since, type: 'email.opened' as const }, []],
    ] as const
    for (const [filter, expected] of asked) {
      expect((await ledger.events({ filter })).events).toEqual(expected)
      const newest = await ledger.events({ filter, order: 'newest' })
      expect(newest.events).toEqual(expected.toReversed())
      const one = await ledger.events({ filter, limit: 1 })
      const two = await ledger.events({ filter, limit: 1000, after: one.next as string })
      expect([...one.events, ...two.events]).toEqual(expected)
    }
    const { next } = await ledger.events({ filter: { since: new Date(noon + 2_000_000 * day) } })
    const future = at(2_000_001)
    await record(ledger, future)
    const filter = { since: new Date(noon + 2_000_000 * day) }
    expect((await ledger.events({ filter, after: next as string })).events).toEqual([future])
  })

  it.each(['since', 'until'])('refuse a "%s" that is not a date', async (option) => {
    const ledger = await freshLedger({ pool })
    for (const date of [new Date('tomorrow'), '2026-05-20', 0]) {
      await expect(
        ledger.events({ filter: { [option]: date as unknown as Date } }),
      ).rejects.toMatchObject({ code: 'ERR_OPTION_INVALID', details: { option } })
      const query = { by: 'day' as const, since: new Date(0), [option]: date as unknown as Date }
      await expect(ledger.stats(query)).rejects.toMatchObject({
        code: 'ERR_OPTION_INVALID',
        details: { option },
      })
    }
  })
})

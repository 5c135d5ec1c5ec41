import { setTimeout } from 'node:timers/promises'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { poolOf } from '../../test-helpers/two-processes.js'
import { effectsOf } from '../effects/mark.js'
import { migrate } from '../migrate.js'
import { deleteEffects, deleteTasks, type Deletion } from './delete-finished.js'
import { forgetFinished } from './forget-finished.js'
import { postgresIdempotency } from './postgres-idempotency.js'
import { tasksOf } from './tasks-table.js'

describe.skipIf(!hasPostgres)('forgetFinished', { timeout: 60_000 }, () => {
  let server: PostgresServer
  let pool: pg.Pool
  beforeAll(async () => void (server = await postgresServer()), 60_000)
  beforeEach(async () => {
    pool = poolOf(await server.database())
    await migrate({ pool })
  })
  afterEach(() => pool.end())
  afterAll(() => server.remove())

  async function finished(eventId: string): Promise<void> {
    const store = postgresIdempotency({ pool })
    const task = { eventId, handler: 'h' }
    const reservation = await store.reserve(task, 60_000)
    if (reservation.state === 'reserved') await store.done(task, reservation.token)
    await effectsOf({ pool })
      .insertInto('effects')
      .values({ event_id: eventId, name: 'h' })
      .execute()
  }

  async function left(table: 'tasks' | 'effects'): Promise<unknown[]> {
    const { rows } = await pool.query<{ event_id: string }>(
      `select event_id from mailherald.${table} order by event_id`,
    )
    return rows.map(({ event_id }) => event_id)
  }

  /** Between two moments, for a server that reads the same clock. */
  async function aMomentLater(): Promise<Date> {
    await setTimeout(5)
    const now = new Date()
    await setTimeout(5)
    return now
  }

  it('forgets what had ended before, batch by batch, and keeps the rest', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) await finished(id)
    const before = await aMomentLater()
    await finished('f')
    expect(await forgetFinished({ pool, before, batchSize: 2 })).toEqual({ tasks: 5, effects: 5 })
    expect([await left('tasks'), await left('effects')]).toEqual([['f'], ['f']])
    expect(await forgetFinished({ pool, before })).toEqual({ tasks: 0, effects: 0 })
  })

  it('forgets what was released or left behind, but nothing that somebody is at', async () => {
    const store = postgresIdempotency({ pool })
    const released = await store.reserve({ eventId: 'released', handler: 'h' }, 60_000)
    if (released.state === 'reserved')
      await store.release({ eventId: 'released', handler: 'h' }, released.token)
    await store.reserve({ eventId: 'left behind', handler: 'h' }, 1)
    await store.reserve({ eventId: 'at work', handler: 'h' }, 60_000)
    await setTimeout(5)
    // The clock of the caller is fast, and `before` a mistake.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
    const before = new Date(Date.now() + 3_600_000)
    expect(await forgetFinished({ pool, before })).toEqual({ tasks: 2, effects: 0 })
    vi.useRealTimers()
    expect(await left('tasks')).toEqual(['at work'])
  })

  it('keeps a task that began long ago and ended lately', async () => {
    await finished('slow')
    await pool.query(`update mailherald.tasks set begun_at = begun_at - interval '1 year'`)
    const before = new Date(Date.now() - 86_400_000)
    expect(await forgetFinished({ pool, before })).toMatchObject({ tasks: 0 })
  })

  it('does not wait for a row that another transaction holds', async () => {
    for (const id of ['a', 'b']) await finished(id)
    const before = await aMomentLater()
    const holder = await pool.connect()
    await holder.query(`begin`)
    await holder.query(`select from mailherald.tasks where event_id = 'a' for update`)
    expect(await forgetFinished({ pool, before })).toEqual({ tasks: 1, effects: 2 })
    await holder.query('rollback')
    holder.release()
    expect(await left('tasks')).toEqual(['a'])
  })

  it('finds its rows by an index, however many there are', async () => {
    await pool.query(`insert into mailherald.tasks (begun_at, ended_at, attempt, event_id, handler, state, token)
      select now() - n * interval '1 second', now() - n * interval '1 second', 1, 'e' || n, 'h', 'done', ''
      from generate_series(1, 20000) n`)
    await pool.query(`insert into mailherald.effects (done_at, event_id, name)
      select now() - n * interval '1 second', 'e' || n, 'h' from generate_series(1, 20000) n`)
    await pool.query('analyze')
    const batch = { before: new Date(Date.now() - 19_000_000), limit: 1000 }
    const planOf = async (deletion: Deletion) => {
      const { sql, parameters } = deletion.compile()
      const { rows } = await pool.query(`explain ${sql}`, [...parameters])
      return JSON.stringify(rows)
    }
    const tasks = await planOf(deleteTasks(tasksOf({ pool }), batch))
    expect(tasks).toMatch(
      /Index Scan using tasks_age[\s\S]*Tid Scan|Tid Scan[\s\S]*Index Scan using tasks_age/,
    )
    const effects = await planOf(deleteEffects(effectsOf({ pool }), batch))
    expect(effects).toMatch(
      /Tid Scan[\s\S]*Index Scan using effects_age|Index Scan using effects_age[\s\S]*Tid Scan/,
    )
    expect(tasks + effects).not.toContain('Seq Scan')
  })

  it('says what to do where the tables are missing', async () => {
    await expect(
      forgetFinished({ pool, schema: 'away', before: new Date() }),
    ).rejects.toMatchObject({
      code: 'ERR_LEDGER_UNAVAILABLE',
      details: { reason: 'schema' },
    })
  })
})

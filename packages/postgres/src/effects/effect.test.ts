import { Discard, RetryLater, type HeraldEvent } from '@mailherald/core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reasons, worker, type Worker } from '../../test-helpers/worker.js'
import { databases, type TwoProcesses } from '../../test-helpers/two-processes.js'
import { lend } from '../lend.js'
import { migrate } from '../migrate.js'
import { effectOf, type Effect, type MakeEffect } from './effect.js'

const bounce = { id: 'b1', type: 'email.bounced', to: 'ann@example.com' } as const
const insert = 'insert into applied values ($1)'

describe.each(databases)('an effect on $name', { timeout: 60_000 }, ({ start }) => {
  let database: TwoProcesses
  let effect: MakeEffect
  let otherProcess: MakeEffect
  beforeAll(async () => {
    database = await start()
    const [pool, other] = database.pools
    await migrate({ pool })
    await query('create table applied (event_id text not null)')
    effect = effectOf({ pool })
    otherProcess = effectOf({ pool: other })
  }, 60_000)
  beforeEach(() => query('truncate mailherald.effects, applied'))
  afterAll(() => database.close())

  async function query(text: string): Promise<Record<string, unknown>[]> {
    const client = await lend(database.pools[0])
    const { rows } = await client.query(text).finally(() => client.release())
    return rows
  }

  const applied = async () => (await query('select event_id from applied')).length
  const marks = () => query('select event_id, name from mailherald.effects')

  function workerWith(work: Effect<HeraldEvent>, make = effect): Worker {
    const made = worker()
    made.herald.on('email.bounced', make('count', work))
    return made
  }

  const count: Effect<HeraldEvent> = ({ id }, { tx }) => tx.query(insert, [id])

  it('is applied once, however often the event comes and whoever gets it', async () => {
    for (const make of [effect, otherProcess, effect]) {
      expect(await workerWith(count, make).receive(bounce)).toBe(200)
    }
    expect(await applied()).toBe(1)
    expect(await marks()).toEqual([{ event_id: 'acme~email.bounced~b1', name: 'count' }])
  })

  it('is applied once by workers that get the event at the same time', async () => {
    const workers = Array.from({ length: 8 }, (_, n) =>
      workerWith(count, n % 2 ? effect : otherProcess),
    )
    const statuses = await Promise.all(workers.map(({ receive }) => receive(bounce)))
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(await applied()).toBe(1)
  })

  it('gets what a handler gets, and the transaction', async () => {
    const seen: unknown[] = []
    const watched = workerWith((event, { delivery, signal, attempt, logger }) => {
      seen.push(event.id, delivery?.provider, signal.aborted, attempt, typeof logger.warn)
    })
    await watched.receive(bounce)
    expect(seen).toEqual(['acme~email.bounced~b1', 'acme', false, 1, 'function'])
  })

  it('gives the handler its name', () => {
    expect(effect('count', count).name).toBe('count')
  })

  it('leaves nothing where it throws, and is applied the next time', async () => {
    const failing = workerWith(async (event, context) => {
      await count(event, context)
      throw new Error('no stock')
    })
    expect(await failing.receive(bounce)).toBe(503)
    expect(reasons(failing)).toMatchObject([{ message: 'no stock' }])
    expect([await applied(), await marks()]).toEqual([0, []])
    expect(await workerWith(count).receive(bounce)).toBe(200)
    expect(await applied()).toBe(1)
  })

  it('passes on what a statement was refused for, and leaves nothing', async () => {
    const failing = workerWith((_, { tx }) => tx.query('select 1 / 0'))
    expect(await failing.receive(bounce)).toBe(503)
    expect(reasons(failing)).toMatchObject([{ code: '22012' }])
    expect(await marks()).toEqual([])
  })

  it('leaves nothing where it asks for a later try', async () => {
    const later = workerWith(async (event, context) => {
      await count(event, context)
      throw new RetryLater(1000)
    })
    expect(await later.receive(bounce)).toBe(503)
    expect(later.errors).toEqual([])
    expect([await applied(), await marks()]).toEqual([0, []])
  })

  it('leaves only its mark where it gives up, so that nobody tries again', async () => {
    const giving = workerWith(async (event, context) => {
      await count(event, context)
      throw new Discard('no such customer')
    })
    expect(await giving.receive(bounce)).toBe(200)
    expect(giving.errors).toEqual([])
    expect(await workerWith(count, otherProcess).receive(bounce)).toBe(200)
    expect([await applied(), (await marks()).length]).toEqual([0, 1])
  })

  it('fails where a statement failed and nobody minded: PostgreSQL would commit nothing', async () => {
    const careless = workerWith(async (event, context) => {
      await count(event, context)
      await context.tx.query('select 1 / 0').catch(() => {})
    })
    expect(await careless.receive(bounce)).toBe(503)
    expect(reasons(careless)).toMatchObject([
      { code: 'ERR_LEDGER_UNAVAILABLE', message: expect.stringContaining('SAVEPOINT') as string },
    ])
    expect(await workerWith(count).receive(bounce)).toBe(200)
    expect(await applied()).toBe(1)
  })

  it('may let a statement fail behind a savepoint', async () => {
    const careful = workerWith(async (event, context) => {
      await context.tx.query('savepoint risky')
      await context.tx.query('select 1 / 0').catch(() => {})
      await context.tx.query('rollback to savepoint risky')
      await count(event, context)
    })
    expect(await careful.receive(bounce)).toBe(200)
    expect([await applied(), (await marks()).length]).toEqual([1, 1])
  })

  it('takes along statements that were not awaited, and refuses those that come too late', async () => {
    let late: Promise<unknown> | undefined
    const hasty = workerWith((event, { tx }) => {
      void tx.query(insert, [event.id])
      void tx.query(insert, [event.id])
      setTimeout(() => (late = tx.query(insert, [event.id]).catch((error: unknown) => error)), 300)
    })
    expect(await hasty.receive(bounce)).toBe(200)
    expect(await applied()).toBe(2)
    await expect.poll(() => late).toBeDefined()
    expect(await late).toMatchObject({ code: 'ERR_CLOSED' })
    expect(await applied()).toBe(2)
  })

  it('fails where a statement that was not awaited fails', async () => {
    const hasty = workerWith((_, { tx }) => {
      tx.query('select 1 / 0').catch(() => {})
    })
    expect(await hasty.receive(bounce)).toBe(503)
    expect(await marks()).toEqual([])
  })

  it('is not applied in silence beside another one of its name', async () => {
    const twice = worker()
    twice.herald.on('email.bounced', { name: 'one' }, effect('count', count))
    twice.herald.on(
      'email.*',
      { name: 'other' },
      effect('count', (_, { tx }) => tx.query('select 1')),
    )
    expect(await twice.receive(bounce)).toBe(503)
    expect(reasons(twice)).toMatchObject([{ code: 'ERR_HANDLER_NAME_TAKEN' }])
    const same = worker()
    const handler = effect('count', count)
    same.herald.on('email.bounced', { name: 'one' }, handler)
    same.herald.on('email.*', { name: 'other' }, handler)
    expect(await same.receive(bounce)).toBe(200)
    expect(await applied()).toBe(1)
  })

  it('stands for itself beside others', async () => {
    const made = worker()
    made.herald.on('email.bounced', effect('first', count))
    made.herald.on(
      'email.bounced',
      effect('second', () => Promise.reject(new Error('not now'))),
    )
    made.herald.on('email.bounced', effect('third', count))
    expect(await made.receive(bounce)).toBe(503)
    expect(new Set((await marks()).map(({ name }) => name))).toEqual(new Set(['first', 'third']))
  })

  it('needs a name and a function', () => {
    expect(() => effect(' ', count)).toThrow('needs a name')
    expect(() => effect('count', {} as never)).toThrow('a function')
  })

  it('says what to do where its tables are missing', async () => {
    const early = workerWith(count, effectOf({ pool: database.pools[0], schema: 'away' }))
    expect(await early.receive(bounce)).toBe(503)
    expect(reasons(early)).toMatchObject([
      { code: 'ERR_LEDGER_UNAVAILABLE', details: { reason: 'schema' } },
    ])
  })
})

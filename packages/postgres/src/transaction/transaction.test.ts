import { setImmediate, setTimeout } from 'node:timers/promises'
import { Discard, memoryIdempotency, type HeraldEvent } from '@mailherald/core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { databases, type TwoProcesses } from '../../test-helpers/two-processes.js'
import { reasons, worker, type Worker } from '../../test-helpers/worker.js'
import { effectOf, type Effect, type MakeEffect } from '../effects/effect.js'
import { postgresIdempotency } from '../idempotency/postgres-idempotency.js'
import { lend } from '../lend.js'
import { migrate } from '../migrate.js'
import { transactionOf, type RunTransaction } from './transaction.js'

const bounce = { id: 'b1', type: 'email.bounced' } as const
const insert = 'insert into applied values ($1)'

/** Leaves the connection hardly a pause, and the others a turn. */
async function busily(work: Effect<HeraldEvent>, ...of: Parameters<typeof work>): Promise<void> {
  await Promise.all([work(...of), setImmediate()])
}

describe.each(databases)('a transaction on $name', { timeout: 60_000 }, ({ start }) => {
  let database: TwoProcesses
  let effect: MakeEffect
  let transaction: RunTransaction
  beforeAll(async () => {
    database = await start()
    const [pool] = database.pools
    await migrate({ pool })
    await query('create table applied (what text not null)')
    effect = effectOf({ pool })
    transaction = transactionOf({ pool })
  }, 60_000)
  beforeEach(() => query('truncate mailherald.effects, mailherald.tasks, applied'))
  afterAll(() => database.close())

  async function query(text: string): Promise<Record<string, unknown>[]> {
    const client = await lend(database.pools[0])
    const { rows } = await client.query(text).finally(() => client.release())
    return rows
  }

  async function applied(): Promise<unknown[]> {
    return (await query('select what from applied order by what')).map(({ what }) => what)
  }

  async function noted(): Promise<number[]> {
    const tasks = await query(`select from mailherald.tasks where state = 'done'`)
    return [tasks.length, (await query('select from mailherald.effects')).length]
  }

  const write =
    (what: string): Effect<HeraldEvent> =>
    (_, { tx }) =>
      tx.query(insert, [what])

  function workerWith(
    effects: Readonly<Record<string, Effect<HeraldEvent>>>,
    handlerTimeoutMs = 10_000,
  ): Worker {
    const [pool] = database.pools
    const made = worker({ idempotency: postgresIdempotency({ pool }), handlerTimeoutMs })
    for (const [name, work] of Object.entries(effects)) made.herald.on('*', effect(name, work))
    return made
  }

  /** As a queue does it: handle the event, and note that the job is over. */
  function job(made: Worker): Promise<number> {
    return transaction(async (tx) => {
      const status = await made.receive(bounce)
      await tx.query(insert, [`job ${status}`])
      return status
    })
  }

  it('commits two effects and a statement together', async () => {
    const made = workerWith({ one: write('one'), two: write('two') })
    const job = transaction(async (tx) => {
      await made.receive(bounce)
      await tx.query(insert, ['job'])
      const { rows } = await tx.query('select what from applied')
      return rows.length
    })
    expect(await job).toBe(3)
    expect(await applied()).toEqual(['job', 'one', 'two'])
    expect(await noted()).toEqual([2, 2])
  })

  it('leaves nothing of all where the work throws, also of what is noted as finished', async () => {
    const made = workerWith({ one: write('one'), two: write('two') })
    const failing = transaction(async () => {
      expect(await made.receive(bounce)).toBe(200)
      throw new Error('the job was taken by another worker')
    })
    await expect(failing).rejects.toThrow('the job was taken')
    expect([await applied(), await noted()]).toEqual([[], [0, 0]])
    expect(await job(made)).toBe(200)
    expect(await applied()).toEqual(['job 200', 'one', 'two'])
  })

  it('undoes an effect that fails alone', async () => {
    let isBroken = true
    const made = workerWith({
      bad: async (event, context) => {
        await write('bad')(event, context)
        if (isBroken) await context.tx.query('select 1 / 0')
      },
      good: write('good'),
    })
    expect(await job(made)).toBe(503)
    expect(await applied()).toEqual(['good', 'job 503'])
    expect(await noted()).toEqual([1, 1])
    isBroken = false
    expect(await job(made)).toBe(200)
    expect(await applied()).toEqual(['bad', 'good', 'job 200', 'job 503'])
  })

  it('keeps only the note of an effect that gives up', async () => {
    const made = workerWith({
      giving: async (event, context) => {
        await write('giving')(event, context)
        throw new Discard('no such customer')
      },
      good: write('good'),
    })
    expect(await job(made)).toBe(200)
    expect([await applied(), await noted()]).toEqual([
      ['good', 'job 200'],
      [2, 2],
    ])
  })

  it('undoes an effect whose time is up alone, and lets nothing more of it through', async () => {
    const slow: Effect<HeraldEvent> = async (event, context) => {
      for (;;) await busily(write('slow'), event, context)
    }
    const made = workerWith({ good: write('good'), slow }, 1000)
    expect(await job(made)).toBe(503)
    expect(await applied()).toEqual(['good', 'job 503'])
  })

  it('has effects take turns: none is in the part of another', async () => {
    const running: string[] = []
    const slowly =
      (name: string): Effect<HeraldEvent> =>
      async (event, context) => {
        running.push(`${name} begins`)
        await write(name)(event, context)
        await setTimeout(20)
        running.push(`${name} ends`)
        if (name === 'b') throw new Error('undone')
      }
    const made = workerWith({ a: slowly('a'), b: slowly('b'), c: slowly('c') })
    expect(await job(made)).toBe(503)
    expect(running).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]))
    expect(await applied()).toEqual(['a', 'c', 'job 503'])
  })

  it('does not apply again what it had applied', async () => {
    const made = workerWith({ one: write('one') })
    const again = workerWith({ one: write('one') })
    await job(made)
    await query('truncate mailherald.tasks')
    expect(await job(again)).toBe(200)
    expect(await applied()).toEqual(['job 200', 'job 200', 'one'])
  })

  it('commits nothing where a statement of the work failed and nobody minded', async () => {
    const careless = transaction(async (tx) => {
      await tx.query(insert, ['one'])
      await tx.query('select 1 / 0').catch(() => {})
    })
    await expect(careless).rejects.toMatchObject({ code: 'ERR_LEDGER_UNAVAILABLE' })
    expect(await applied()).toEqual([])
  })

  it('refuses an effect whose herald remembers elsewhere that it has finished', async () => {
    const made = worker({ idempotency: memoryIdempotency() })
    made.herald.on('*', effect('one', write('one')))
    expect(await job(made)).toBe(503)
    expect(reasons(made)).toMatchObject([
      {
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining('postgresIdempotency') as string,
      },
    ])
    expect(await applied()).toEqual(['job 503'])
  })

  it('is not opened inside another one', async () => {
    const nested = transaction(() => transaction(async () => {}))
    await expect(nested).rejects.toMatchObject({ code: 'ERR_OPTION_INVALID' })
  })

  it('gives way to one of its own to an effect that comes when it is over', async () => {
    const made = workerWith({ one: write('one') })
    let late: Promise<number> | undefined
    await transaction(async () => {
      void setTimeout(50).then(() => (late = made.receive(bounce)))
    })
    await expect.poll(() => late).toBeDefined()
    expect(await late).toBe(200)
    expect([await applied(), await noted()]).toEqual([['one'], [1, 1]])
  })

  it('waits a moment for an effect that nobody has awaited', async () => {
    const made = workerWith({
      one: async (event, context) => {
        await setTimeout(50)
        await write('one')(event, context)
      },
    })
    let receiving: Promise<number> | undefined
    await transaction(async () => {
      receiving = made.receive(bounce)
      await setTimeout(20)
    })
    expect(await applied()).toEqual(['one'])
    expect(await receiving).toBe(200)
  })

  it('rolls back where such an effect does not end, and lets nothing more of it through', async () => {
    const [pool] = database.pools
    const made = worker({ idempotency: postgresIdempotency({ pool }) })
    made.herald.on(
      '*',
      effect('one', async (event, context) => {
        for (;;) await busily(write('one'), event, context)
      }),
    )
    let receiving: Promise<number> | undefined
    const hasty = transaction(async (tx) => {
      await tx.query(insert, ['job'])
      receiving = made.receive(bounce)
      await setTimeout(50)
    })
    await expect(hasty).rejects.toMatchObject({ details: { reason: 'slow' } })
    expect(await applied()).toEqual([])
    expect(await receiving).toBe(503)
    expect([await applied(), await noted()]).toEqual([[], [0, 0]])
  })

  it('is over when its work has resolved', async () => {
    let late: Promise<unknown> | undefined
    await transaction(async (tx) => {
      void setTimeout(50).then(
        () => (late = tx.query(insert, ['late']).catch((error: unknown) => error)),
      )
    })
    await expect.poll(() => late).toBeDefined()
    expect(await late).toMatchObject({ code: 'ERR_CLOSED' })
  })
})

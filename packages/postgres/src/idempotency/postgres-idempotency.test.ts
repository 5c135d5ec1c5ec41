import { setTimeout } from 'node:timers/promises'
import type { IdempotencyStore } from '@mailherald/core'
import { idempotencyConformance } from '@mailherald/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, type TwoProcesses } from '../../test-helpers/two-processes.js'
import { migrate } from '../migrate.js'
import { postgresIdempotency } from './postgres-idempotency.js'

const sequences = Number(process.env['PROPERTY_RUNS'] ?? 20)

describe.each(databases)('postgresIdempotency on $name', { timeout: 600_000 }, ({ start }) => {
  let database: TwoProcesses
  let schemas = 0
  beforeAll(async () => void (database = await start()), 60_000)
  afterAll(() => database.close())

  async function stores(): Promise<readonly [IdempotencyStore, IdempotencyStore]> {
    const schema = `store${++schemas}`
    const [pool, other] = database.pools
    await migrate({ pool, schema })
    return [postgresIdempotency({ pool, schema }), postgresIdempotency({ pool: other, schema })]
  }

  it.each(idempotencyConformance({ sequences }))('$name', async ({ run }) => {
    await expect(
      run(async () => {
        const [store, otherProcess] = await stores()
        // By the clock of the server, which nobody can put forward.
        return { store, otherProcess, advance: (ms) => setTimeout(ms) }
      }),
    ).resolves.toBeUndefined()
  })

  it('is not shared by stores in different schemas', async () => {
    const [[one], [other]] = [await stores(), await stores()]
    const task = { eventId: 'acme~1', handler: 'h' }
    expect(await one.reserve(task, 60_000)).toMatchObject({ state: 'reserved' })
    expect(await other.reserve(task, 60_000)).toMatchObject({ state: 'reserved' })
  })

  it('rejects where its tables are missing', async () => {
    const [pool] = database.pools
    const store = postgresIdempotency({ pool, schema: 'away' })
    await expect(store.reserve({ eventId: 'acme~1', handler: 'h' }, 50)).rejects.toMatchObject({
      code: 'ERR_LEDGER_UNAVAILABLE',
      details: { reason: 'schema' },
    })
  })
})

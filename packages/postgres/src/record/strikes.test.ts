import type { HeraldEvent } from '@mailherald/core'
import { PGlite } from '@electric-sql/pglite'
import { memoryLedger } from '@mailherald/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventOf, noon, record, refusalAt } from '../../test-helpers/events.js'
import { freshLedger, type FreshLedger } from '../../test-helpers/fresh-ledger.js'
import { pglitePool } from '../pglite.js'
import type { PostgresPool } from '../pool.js'

const softBounces = { count: 3, withinMs: 1000 }
const ann = 'ann@example.com'

describe('refusals that may pass', () => {
  let database: PGlite
  let pool: PostgresPool

  beforeAll(async () => {
    database = await PGlite.create()
    pool = pglitePool(database)
  }, 60_000)

  afterAll(() => database.close())

  async function listed(ledger: Pick<FreshLedger, 'suppressions'>): Promise<Date | undefined> {
    const entries = (await ledger.suppressions.check([ann])).get(ann)
    return entries?.find(({ reason }) => reason === 'bounce')?.lastSeen
  }

  const deliveredAt = (ms: number, fields: object = {}): HeraldEvent =>
    eventOf('email.delivered', { occurredAt: new Date(noon + ms), ...fields })

  it.each([
    ['three within the time', [0, 400, 999], 999],
    ['three over a longer time', [0, 400, 1000], undefined],
    ['four of which the last three are within the time', [0, 900, 1100, 1800], 1800],
    ['the second last of all to come in', [0, 900, 400], 900],
    ['the first last of all to come in', [400, 900, 0], 900],
    ['at the same time', [5, 5, 5], 5],
  ] as const)('put an address on the list: %s', async (_, times, expected) => {
    const alone = await freshLedger({ pool, softBounces })
    for (const ms of times) await record(alone, refusalAt(ms))
    const together = await freshLedger({ pool, softBounces })
    await record(together, ...times.map((ms) => refusalAt(ms)))
    const at = expected === undefined ? undefined : new Date(noon + expected)
    expect([await listed(alone), await listed(together)]).toEqual([at, at])
  })

  it('do not where a delivery is among them, in the same webhook request or before', async () => {
    const together = await freshLedger({ pool, softBounces })
    await record(together, refusalAt(0), refusalAt(1), deliveredAt(2), refusalAt(3))
    const before = await freshLedger({ pool, softBounces })
    await record(before, deliveredAt(2))
    for (const ms of [0, 1, 3]) await record(before, refusalAt(ms))
    expect([await listed(together), await listed(before)]).toEqual([undefined, undefined])
    await record(before, refusalAt(4), refusalAt(5))
    expect(await listed(before)).toEqual(new Date(noon + 5))
  })

  it('count for each account and address by themselves', async () => {
    const ledger = await freshLedger({ pool, softBounces })
    await record(
      ledger,
      refusalAt(0),
      refusalAt(1, { account: 'eu' }),
      refusalAt(2, { account: 'us' }),
    )
    await record(ledger, refusalAt(3, { recipient: 'bob@example.com' }), refusalAt(4))
    expect(await listed(ledger)).toBeUndefined()
    await record(ledger, deliveredAt(4, { account: 'eu' }), refusalAt(5))
    expect(await listed(ledger)).toEqual(new Date(noon + 5))
  })

  it('do not count when they come again, are of a test, or not about the address', async () => {
    const ledger = await freshLedger({ pool, softBounces })
    const refusal = refusalAt(0)
    for (let n = 0; n < 4; n++) await record(ledger, refusal, refusalAt(n, { test: true }))
    const bounce = { kind: 'transient', category: 'throttled' }
    for (let n = 0; n < 4; n++) await record(ledger, refusalAt(n, { bounce }))
    expect(await listed(ledger)).toBeUndefined()
  })

  it('are let be with "softBounces: false"', async () => {
    const ledger = await freshLedger({ pool, softBounces: false })
    await record(ledger, ...Array.from({ length: 20 }, (_, ms) => refusalAt(ms)))
    expect(await listed(ledger)).toBeUndefined()
  })

  it('are 7 within 30 days unless it is said otherwise', async () => {
    const day = 24 * 60 * 60 * 1000
    const ledger = await freshLedger({ pool })
    for (let n = 0; n < 6; n++) await record(ledger, refusalAt(n * 4 * day))
    expect(await listed(ledger)).toBeUndefined()
    await record(ledger, refusalAt(30 * day))
    expect(await listed(ledger)).toBeUndefined()
    await record(ledger, refusalAt(29 * day))
    expect(await listed(ledger)).toBeDefined()
  })

  it('give the same list as the reference, where events come in the order in which they happen', async () => {
    const happening = fc.array(
      fc.record({ isRefusal: fc.boolean(), after: fc.constantFrom(1, 300, 600) }),
      { minLength: 1, maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(happening, fc.integer({ min: 1, max: 4 }), async (steps, size) => {
        const ledger = await freshLedger({ pool, softBounces })
        const reference = memoryLedger({ softBounces })
        let ms = 0
        const events = steps.map(({ isRefusal, after }) => {
          ms += after
          return isRefusal ? refusalAt(ms) : deliveredAt(ms)
        })
        for (let n = 0; n < events.length; n += size) {
          for (const one of [ledger, reference]) await record(one, ...events.slice(n, n + size))
        }
        expect(await listed(ledger)).toEqual(await listed(reference))
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})

import type { PGlite } from '@electric-sql/pglite'
import { describe, expect, it } from 'vitest'
import { forgetFinished, type ForgetOptions } from './idempotency/forget-finished.js'
import { postgresIdempotency } from './idempotency/postgres-idempotency.js'
import { postgresLedger } from './ledger.js'
import { pglitePool } from './pglite.js'
import type { PostgresPool } from './pool.js'

// Nothing is asked of it here.
const pool = pglitePool(undefined as unknown as PGlite)

const aPool = 'a Pool of pg, or what pglitePool makes'
const aName = 'a name of 1 to 63 letters, digits and underscores'
const aPolicy = 'false, or a count from 2 to 100 and withinMs from 1 to ten years in milliseconds'
const aTimeout = 'a whole number of milliseconds from 1 to 2147483647'
const aKey = 'a text of at least 16 characters'
const tenYears = 3653 * 24 * 60 * 60 * 1000

const wrongTimes = [0, -1, NaN, '1000', tenYears + 1, Infinity]

/** The options, what they must be, and values that they must not. */
type Wrong = readonly [option: string, wanted: string, values: readonly unknown[]]

const wrongPlace: readonly Wrong[] = [
  ['pool', aPool, [undefined, null, 'postgres://127.0.0.1/app', {}, { connect: true }]],
  ['schema', aName, ['', '1st', 'mail-herald', 'a"b', 'a'.repeat(64), 'a.b', null, 1, ['a']]],
]

const wrongOptions: readonly Wrong[] = [
  ...wrongPlace,
  ['softBounces', aPolicy, [true, null, {}, 7, { count: 2 }, { withinMs: 1 }]],
  ['softBounces', aPolicy, [1, 101, 2.5, NaN, '3'].map((count) => ({ count, withinMs: 1 }))],
  ['softBounces', aPolicy, wrongTimes.map((withinMs) => ({ count: 3, withinMs }))],
  ['recordTimeoutMs', aTimeout, [0, -1, 0.5, NaN, Infinity, 2 ** 31, '1000', null]],
  ['maxPending', 'a whole number above 0', [0, -1, 1.5, NaN, Infinity, '10', null]],
  ['keepDeliveries', 'true or false', ['yes', 1, null]],
  ['erasureKey', aKey, ['', 'a'.repeat(15), 1234567890123456, null]],
]

function casesOf(wrong: readonly Wrong[]): (readonly [string, string, unknown])[] {
  return wrong.flatMap(([option, wanted, values]) =>
    values.map((value) => [option, wanted, value] as const),
  )
}

async function errorOf(work: () => unknown): Promise<unknown> {
  try {
    await work()
  } catch (error) {
    return error
  }
  return undefined
}

/** What the error is like. */
function refusal(caller: string, option: string, wanted: string): object {
  const message = `${caller}: "${option}" must be ${wanted}.`
  return { code: 'ERR_OPTION_INVALID', message, details: { option } }
}

describe('postgresLedger', () => {
  it.each(casesOf(wrongOptions))('refuses "%s" that is not %s: %j', async (...wrong) => {
    const [option, wanted, value] = wrong
    const options = { pool, [option]: value as PostgresPool }
    const error = await errorOf(() => postgresLedger(options))
    expect(error).toMatchObject(refusal('postgresLedger', option, wanted))
  })

  it.each<[string, unknown[]]>([
    ['schema', [undefined, '_', 'Mail_2', 'a'.repeat(63)]],
    ['softBounces', [undefined, false, { count: 2, withinMs: 1 }]],
    ['softBounces', [{ count: 100, withinMs: tenYears }]],
    ['recordTimeoutMs', [undefined, 1, 2 ** 31 - 1]],
    ['maxPending', [undefined, 1, Number.MAX_SAFE_INTEGER]],
    ['keepDeliveries', [undefined, true, false]],
    ['erasureKey', [undefined, 'a'.repeat(16)]],
  ])('takes "%s" as it may be: %j', (option, values) => {
    for (const value of values) {
      const options = { pool, [option]: value as PostgresPool }
      expect(() => postgresLedger(options)).not.toThrow()
    }
  })
})

describe('postgresIdempotency', () => {
  it.each(casesOf(wrongPlace))('refuses "%s" that is not %s: %j', async (option, wanted, value) => {
    const options = { pool, [option]: value as PostgresPool }
    const error = await errorOf(() => postgresIdempotency(options))
    expect(error).toMatchObject(refusal('postgresIdempotency', option, wanted))
  })
})

describe('forgetFinished', () => {
  const dates: Wrong = ['before', 'a Date', [undefined, new Date('tomorrow'), 0, '2026-05-20']]
  const wrong = casesOf([...wrongPlace, dates])

  it.each(wrong)('refuses "%s" that is not %s: %j', async (option, wanted, value) => {
    const options = { pool, before: new Date(0), [option]: value } as ForgetOptions
    const error = await errorOf(() => forgetFinished(options))
    expect(error).toMatchObject(refusal('forgetFinished', option, wanted))
  })
})

it.each([
  ['postgresLedger', postgresLedger],
  ['postgresIdempotency', postgresIdempotency],
  ['forgetFinished', forgetFinished],
] as const)('%s without any options asks for a pool', async (caller, make) => {
  const error = await errorOf(() => (make as (options?: unknown) => unknown)())
  expect(error).toMatchObject(refusal(caller, 'pool', aPool))
})

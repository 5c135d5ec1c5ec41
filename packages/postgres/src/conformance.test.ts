import { ledgerConformance, type LedgerUnderTest } from '@mailherald/testing'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onPglite, onServer, type TwoProcesses } from '../test-helpers/two-processes.js'
import { postgresLedger, type PostgresLedger } from './ledger.js'

const softBounces = { count: 3, withinMs: 24 * 60 * 60 * 1000 }

/** Every case has a schema of its own. */
let schemas = 0

async function ledgersOn({ pools }: TwoProcesses): Promise<LedgerUnderTest> {
  const schema = `ledger_${++schemas}`
  const [ledger, otherProcess] = pools.map((pool) =>
    postgresLedger({ pool, schema, softBounces }),
  ) as [PostgresLedger, PostgresLedger]
  await ledger.migrate()
  return { ledger, otherProcess }
}

describe.each([
  ['PGlite', onPglite, true],
  ['PostgreSQL, from two processes', onServer, hasPostgres],
] as const)('a ledger on %s', (_, start, isThere) => {
  describe.skipIf(!isThere)('as any other', () => {
    let database: TwoProcesses
    beforeAll(async () => void (database = await start()), 60_000)
    afterAll(() => database.close())

    it.each(ledgerConformance())('$name', async ({ run }) => {
      await expect(run(() => ledgersOn(database))).resolves.toBeUndefined()
    })
  })
})

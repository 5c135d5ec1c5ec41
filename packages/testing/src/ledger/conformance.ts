import type { ConformanceCase as Case } from '../idempotency/conformance.js'
import { eventCases } from './cases/events.js'
import { messageCases } from './cases/messages.js'
import { recordingCases } from './cases/recording.js'
import { statsCases } from './cases/stats.js'
import { suppressionCases } from './cases/suppressions.js'
import type { MakeLedger } from './subject.js'

/** One thing that a ledger has to do. */
export interface LedgerCase extends Pick<Case, 'name'> {
  /** @throws {AssertionError} saying what the ledger did instead */
  run(makeLedger: MakeLedger): Promise<void>
}

const cases = {
  ...recordingCases,
  ...messageCases,
  ...eventCases,
  ...statsCases,
  ...suppressionCases,
}

/**
 * What every `Ledger` that can be asked (`LedgerReader`) has to do, as cases for any test runner. How long it keeps
 * what, is its own affair.
 *
 * @example
 * ```ts
 * const makeLedger = () => ({ ledger: memoryLedger({ softBounces: { count: 3, withinMs: 86_400_000 } }) })
 * for (const { name, run } of ledgerConformance()) it(name, () => run(makeLedger))
 * ```
 */
export function ledgerConformance(): readonly LedgerCase[] {
  return Object.entries(cases).map(([name, check]) => ({
    name,
    async run(makeLedger) {
      const under = await makeLedger()
      const { ledger, otherProcess = ledger } = under
      try {
        await check({ ledger, otherProcess })
      } finally {
        await under.close?.()
      }
    },
  }))
}

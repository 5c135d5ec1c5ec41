import type { Ledger, LedgerReader } from '@mailherald/core'

/** A ledger that can be asked. */
export type AskableLedger = Ledger & LedgerReader

/** An empty ledger. */
export interface LedgerUnderTest {
  /** Its policy for repeated soft bounces: 3 within a day. */
  readonly ledger: AskableLedger
  /**
   * The same ledger, as another process has it.
   *
   * @defaultValue `ledger` itself
   */
  readonly otherProcess?: AskableLedger
  /** Called at the end of each case. */
  close?(): void | Promise<void>
}

/** Makes an empty ledger. */
export type MakeLedger = () => LedgerUnderTest | Promise<LedgerUnderTest>

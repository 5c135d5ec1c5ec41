import { ledgerUnavailable } from '../database-error.js'

/** How work on many rows is cut up. */
export interface BatchOptions {
  /**
   * How many rows are changed at a time, from 1 to 10,000. Each batch is a transaction of its own.
   *
   * @defaultValue 1,000
   */
  readonly batchSize?: number
  /** Ends the work after the batch that is under way; what was done stays done. */
  readonly signal?: AbortSignal
}

/** One step: how many rows were looked at, and how many were changed. */
export interface Step {
  readonly seen: number
  readonly changed: number
}

/**
 * Goes on, step by step, until one has less to look at than a batch. Gives how many rows were changed.
 *
 * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`; the signal's reason
 */
export async function inBatches(
  { batchSize = 1000, signal }: BatchOptions,
  step: (limit: number) => Promise<Step>,
): Promise<number> {
  const limit = Math.min(10_000, Math.max(1, Math.floor(batchSize)))
  for (let changed = 0; ;) {
    signal?.throwIfAborted()
    const done = await step(limit).catch(unavailable)
    changed += done.changed
    if (done.seen < limit) return changed
  }
}

function unavailable(cause: unknown): never {
  throw ledgerUnavailable(cause)
}

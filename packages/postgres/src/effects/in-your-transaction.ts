import { MailheraldError } from '@mailherald/core'
import { ledgerUnavailable, sqlStateOf } from '../database-error.js'
import { caughtFailure, failedTransaction } from '../transaction/caught-failure.js'
import { failedCommit } from '../transaction/failed-commit.js'
import { retryConflicts } from '../transaction/retry-conflicts.js'
import type { Application, Atomically } from './atomically.js'
import { statementOf, type Statement } from './mark.js'

/** The rows of a statement, or a result that has them. */
export type Rows = readonly unknown[] | { readonly rows: readonly unknown[] }

/** Runs a statement in your transaction. */
export type RunStatement = (statement: Statement) => PromiseLike<Rows>

/**
 * Opens a transaction of your library and calls `work` in it: commits when that has resolved, rolls back and rejects
 * when it rejects. `tx` is what your function gets; `run` runs a statement of the ledger in the same transaction.
 */
export type YourTransaction<T> = (
  work: (tx: T, run: RunStatement) => Promise<void>,
) => Promise<unknown>

/** A transaction that is opened and ended by a library of the user. */
export function inYourTransaction<T>(transaction: YourTransaction<T>): Atomically<T> {
  return (application) => retryConflicts(() => once(transaction, application), application.signal)
}

/** What came of the work: what a library makes of an error is its own affair. */
interface Attempt {
  failure?: { readonly error: unknown }
  isReady?: true
}

async function once<T>(
  transaction: YourTransaction<T>,
  application: Application<T>,
): Promise<void> {
  let attempt: Attempt = {}
  const work = async (tx: T, run: RunStatement): Promise<void> => {
    attempt = {}
    await apply(application, tx, run).catch((error: unknown) => {
      attempt.failure = { error }
      throw error
    })
    attempt.isReady = true
  }
  try {
    await transaction(work)
  } catch (cause) {
    if (attempt.failure !== undefined) throw attempt.failure.error
    throw attempt.isReady === true ? failedCommit(cause) : ledgerUnavailable(cause)
  }
  if (attempt.failure !== undefined) throw attempt.failure.error
  if (attempt.isReady !== true) throw notAwaited()
}

async function apply<T>(
  { mark, signal, work }: Application<T>,
  tx: T,
  run: RunStatement,
): Promise<void> {
  signal.throwIfAborted()
  if (!(await isNew(run, statementOf(mark)))) return
  await work(tx)
  // Not before it has ended: what it sends after a rollback would no longer be in the transaction.
  signal.throwIfAborted()
  await seeThatItGoesOn(run)
}

async function isNew(run: RunStatement, mark: Statement): Promise<boolean> {
  try {
    const result = await run(mark)
    return ('rows' in result ? result.rows : result).length > 0
  } catch (error) {
    throw ledgerUnavailable(error)
  }
}

const anything: Statement = statementOf({ sql: 'select 1', parameters: [] })

/** PostgreSQL answers COMMIT with success where a statement had failed, and commits nothing. */
async function seeThatItGoesOn(run: RunStatement): Promise<void> {
  try {
    await run(anything)
  } catch (error) {
    throw sqlStateOf(error) === failedTransaction ? caughtFailure(error) : ledgerUnavailable(error)
  }
}

function notAwaited(): MailheraldError {
  return new MailheraldError(
    'ERR_OPTION_INVALID',
    '"transaction" resolved before the work that it was given. Call it once, and await it.',
  )
}

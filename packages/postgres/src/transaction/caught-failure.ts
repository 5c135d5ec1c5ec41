import { MailheraldError } from '@mailherald/core'

/** What PostgreSQL says of every statement after one that failed. */
export const failedTransaction = '25P02'

/** What a transaction comes to in which a statement failed and nobody minded. */
export function caughtFailure(cause: unknown): MailheraldError {
  return new MailheraldError(
    'ERR_LEDGER_UNAVAILABLE',
    'A statement failed and its error was caught: PostgreSQL commits nothing of such a transaction. Let the error through, or put SAVEPOINT and ROLLBACK TO SAVEPOINT around what may fail.',
    { details: { reason: 'other' }, cause },
  )
}

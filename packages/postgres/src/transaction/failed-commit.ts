import { MailheraldError } from '@mailherald/core'
import { ledgerUnavailable, sqlStateOf, troubleOf } from '../database-error.js'

/**
 * What a failed commit becomes. Where PostgreSQL refused it, nothing was committed. Where it did not answer, or was
 * stopped, nobody knows.
 */
export function failedCommit(cause: unknown): MailheraldError {
  const isRefused = sqlStateOf(cause) !== undefined && troubleOf(cause) !== 'down'
  if (isRefused) return ledgerUnavailable(cause)
  return new MailheraldError(
    'ERR_LEDGER_UNAVAILABLE',
    'PostgreSQL did not answer when the transaction was committed: it is not known whether it was. The next run finds out, and does not repeat what was committed.',
    { details: { reason: troubleOf(cause), committed: 'unknown' }, cause },
  )
}

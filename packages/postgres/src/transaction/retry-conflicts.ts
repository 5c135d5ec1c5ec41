import { setTimeout } from 'node:timers/promises'
import { ledgerUnavailable, troubleOf } from '../database-error.js'

const mostTries = 5
const longestPauseMs = 50

/**
 * Does it again where other transactions were in its way: PostgreSQL has undone it, and it may be the other's turn to
 * wait next time.
 *
 * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE` with the reason `conflict`, when it was in vain five times
 */
export async function retryConflicts<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (troubleOf(error) !== 'conflict') throw error
      if (tries === mostTries || signal?.aborted === true) throw ledgerUnavailable(error)
    }
    await setTimeout(Math.random() * longestPauseMs * tries)
  }
}

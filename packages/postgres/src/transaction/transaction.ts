import { MailheraldError } from '@mailherald/core'
import type { PostgresPool } from '../pool.js'
import { bracketed, transaction, type BracketedWork } from './bracket.js'
import type { Connection } from './connection.js'
import { onConnection } from './on-connection.js'
import { joined, OpenTransaction } from './open-transaction.js'
import type { Tx } from './scope.js'

/** Opens a transaction, and commits it when the work has resolved. */
export type RunTransaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** How long an effect may go on after the work has ended, in milliseconds. */
const patienceMs = 1000

/**
 * Opens transactions that effects of the same pool join, wherever the work calls them: each is undone alone where it
 * fails, and what is left commits with all that the work does with its `tx`. Handlers of one event take turns.
 *
 * The herald must remember finished handlers in the same transaction: give it `postgresIdempotency` of the same pool.
 *
 * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`; `ERR_OPTION_INVALID` inside another one; what the work throws
 */
export function transactionOf({ pool }: { readonly pool: PostgresPool }): RunTransaction {
  return async (work) => {
    if (joined(pool)?.isOpen === true) throw nested()
    let end = (): void => {}
    const ended = new Promise<void>((resolve) => (end = resolve))
    try {
      return await onConnection(pool, (connection) =>
        bracketed(connection, transaction, openFor(work, { pool, connection, ended })),
      )
    } finally {
      end()
    }
  }
}

interface Opening {
  readonly pool: PostgresPool
  readonly connection: Connection
  readonly ended: Promise<void>
}

function openFor<T>(work: (tx: Tx) => Promise<T>, opening: Opening): BracketedWork<T> {
  return {
    signal: undefined,
    async do(scope) {
      const open = new OpenTransaction({ ...opening, scope })
      let result: T
      try {
        result = await open.enter(work)
      } catch (error) {
        await open.close(0)
        throw error
      }
      if (await open.close(patienceMs)) return result
      throw stillRunning()
    },
  }
}

function nested(): MailheraldError {
  return new MailheraldError(
    'ERR_OPTION_INVALID',
    'A transaction of this pool is open here already. Use its "tx".',
  )
}

function stillRunning(): MailheraldError {
  return new MailheraldError(
    'ERR_LEDGER_UNAVAILABLE',
    'An effect was still running a second after the work of its transaction had ended: everything was rolled back. Await "herald.process", and heed the signal in effects.',
    { details: { reason: 'slow' } },
  )
}

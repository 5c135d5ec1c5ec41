import { MailheraldError } from '@mailherald/core'
import type { PostgresPool } from '../pool.js'
import { bracketed, transaction, type BracketedWork } from '../transaction/bracket.js'
import type { OwnStatement } from '../transaction/connection.js'
import { onConnection } from '../transaction/on-connection.js'
import { joined, type OpenTransaction } from '../transaction/open-transaction.js'
import { retryConflicts } from '../transaction/retry-conflicts.js'
import type { Tx } from '../transaction/scope.js'

/** What is done once: the mark and the work commit together. */
export interface Application<T> {
  readonly eventId: string
  readonly mark: OwnStatement
  /** Once it is aborted, nothing is committed any more. */
  readonly signal: AbortSignal
  work(tx: T): Promise<void>
}

/** Puts a transaction around it. */
export type Atomically<T> = (application: Application<T>) => Promise<void>

/** In the transaction that the caller is in, where there is one of this pool, or else in one of its own. */
export function atomicallyIn(pool: PostgresPool): Atomically<Tx> {
  return (application) => {
    const open = joined(pool)
    if (open?.isOpen === true) return asPart(open, application)
    const { signal } = application
    return retryConflicts(
      () =>
        onConnection(
          pool,
          (connection) => bracketed(connection, transaction, unlessMarked(application)),
          signal,
        ),
      signal,
    )
  }
}

async function asPart(open: OpenTransaction, application: Application<Tx>): Promise<void> {
  // Another store would remember as finished what is taken back when the transaction fails.
  if (!open.reserved.has(application.eventId)) throw otherStore()
  await open.part(unlessMarked(application))
}

/** The mark comes first: whoever is second waits there. */
function unlessMarked({ mark, signal, work }: Application<Tx>): BracketedWork<void> {
  return {
    signal,
    async do(scope) {
      const { rows } = await scope.run(mark)
      if (rows.length > 0) await work(scope.tx)
    },
  }
}

function otherStore(): MailheraldError {
  return new MailheraldError(
    'ERR_OPTION_INVALID',
    'An effect cannot join a transaction whose herald remembers finished handlers elsewhere. Give createHerald "idempotency: postgresIdempotency({ pool })", with the same pool.',
  )
}

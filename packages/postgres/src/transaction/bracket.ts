import type { Connection } from './connection.js'
import { Scope } from './scope.js'
import { untilAborted } from './until-aborted.js'

/** What begins and ends a part of the work on a connection that is committed or undone as one. */
export interface Bracket {
  readonly begin: string
  readonly commit: string
  readonly undo: readonly string[]
}

/** A whole transaction. */
export const transaction: Bracket = { begin: 'begin', commit: 'commit', undo: ['rollback'] }

/** A part of a transaction. */
export const savepoint: Bracket = {
  begin: 'savepoint mailherald',
  commit: 'release savepoint mailherald',
  undo: ['rollback to savepoint mailherald', 'release savepoint mailherald'],
}

/** What is done on a connection, and until when. */
export interface BracketedWork<T> {
  readonly signal: AbortSignal | undefined
  do(scope: Scope): Promise<T>
}

/**
 * Does the work between the beginning and the end. If it throws, or the signal is aborted before it has ended, it is
 * undone, and whatever it still wants to send is refused.
 *
 * @throws what the work throws; the signal's reason; `ERR_LEDGER_UNAVAILABLE`
 */
export async function bracketed<T>(
  connection: Connection,
  { begin, commit, undo }: Bracket,
  work: BracketedWork<T>,
): Promise<T> {
  const scope = new Scope(connection)
  const { signal } = work
  try {
    await untilAborted(connection.run(begin), signal)
    const result = await untilAborted(work.do(scope), signal)
    await untilAborted(scope.end(), signal)
    await connection.commit(commit, signal)
    return result
  } catch (error) {
    scope.close()
    for (const statement of undo) await connection.undo(statement)
    throw scope.told(error)
  }
}

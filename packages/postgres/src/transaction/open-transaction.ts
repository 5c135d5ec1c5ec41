import { AsyncLocalStorage } from 'node:async_hooks'
import type { PostgresPool, QueryResult } from '../pool.js'
import { bracketed, savepoint, type BracketedWork } from './bracket.js'
import { transactionOver, type Connection, type OwnStatement } from './connection.js'
import type { Scope, Tx } from './scope.js'
import { Turns } from './turns.js'
import { endsWithin, untilAborted } from './until-aborted.js'

const current = new AsyncLocalStorage<OpenTransaction>()

/** The transaction in which the caller was called, if it is one of this pool. It may have ended. */
export function joined(pool: PostgresPool): OpenTransaction | undefined {
  const transaction = current.getStore()
  return transaction?.pool === pool ? transaction : undefined
}

/** What an open transaction is made of. */
export interface TransactionParts {
  readonly pool: PostgresPool
  readonly connection: Connection
  readonly scope: Scope
  /** Resolves when it is committed or rolled back. */
  readonly ended: Promise<void>
}

/** A transaction that several use, one after the other: handlers of one event run side by side. */
export class OpenTransaction {
  /** For who opened it. */
  readonly tx: Tx
  /** Events of which a handler was reserved in it. */
  readonly reserved: Set<string> = new Set()
  readonly #parts: TransactionParts
  readonly #turns = new Turns()
  #effect: Scope | undefined
  #isOpen = true

  constructor(parts: TransactionParts) {
    this.#parts = parts
    this.tx = { query: (text, values) => this.#turn(() => parts.scope.tx.query(text, values)) }
  }

  get pool(): PostgresPool {
    return this.#parts.pool
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Resolves when it is committed or rolled back. */
  get ended(): Promise<void> {
    return this.#parts.ended
  }

  /** Lets the work, and all that it calls, find the transaction. */
  enter<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return current.run(this, () => work(this.tx))
  }

  /**
   * A statement of ours.
   *
   * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`, `ERR_CLOSED`
   */
  run(statement: OwnStatement): Promise<QueryResult> {
    return this.#turn(() => this.#parts.scope.run(statement))
  }

  /** A part that is undone alone where it fails. */
  part<T>({ signal, do: work }: BracketedWork<T>): Promise<T> {
    const known = (scope: Scope): Promise<T> => {
      this.#effect = scope
      return work(scope)
    }
    const { connection } = this.#parts
    const turn = this.#turn(() => bracketed(connection, savepoint, { signal, do: known }))
    return untilAborted(turn, signal)
  }

  /**
   * Lets nobody else in. Who is in it has some time to end; afterwards nothing of theirs is sent any more.
   *
   * @returns whether they had ended in time
   */
  async close(patienceMs: number): Promise<boolean> {
    this.#isOpen = false
    const ended = await endsWithin(
      this.#turns.take(async () => {}),
      patienceMs,
    )
    if (!ended) this.#effect?.close()
    return ended
  }

  #turn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take(() => {
      if (!this.#isOpen) throw transactionOver()
      return work()
    })
  }
}

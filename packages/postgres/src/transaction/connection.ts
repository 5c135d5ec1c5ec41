import { MailheraldError } from '@mailherald/core'
import { ledgerUnavailable } from '../database-error.js'
import { lend } from '../lend.js'
import type { PostgresClient, PostgresPool, QueryResult } from '../pool.js'
import { failedCommit } from './failed-commit.js'
import { Turns } from './turns.js'
import { endsWithin, reasonOf, untilAborted } from './until-aborted.js'

/** How long a connection may take to undo what is open on it, in milliseconds, before it is closed. */
const patienceMs = 1000

/** A statement of ours, with `$1`, `$2` … for its values. What Kysely compiles is one. */
export interface OwnStatement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** A borrowed connection. It sends one statement at a time, and none after it was given back. */
export class Connection {
  readonly #client: PostgresClient
  readonly #turns = new Turns()
  #isOver = false
  #isBroken = false

  private constructor(client: PostgresClient) {
    this.#client = client
  }

  /** @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`, or the signal's reason */
  static async of(pool: PostgresPool, signal?: AbortSignal): Promise<Connection> {
    const lending = lend(pool)
    try {
      return new Connection(await untilAborted(lending, signal))
    } catch (error) {
      // It may come when nobody waits for it any more.
      lending.then(
        (client) => client.release(),
        () => {},
      )
      throw signal?.aborted === true ? reasonOf(signal) : ledgerUnavailable(error)
    }
  }

  /**
   * Rejects with what the database said.
   *
   * @param isWanted asked when its turn has come
   */
  query(
    text: string,
    values: readonly unknown[] = [],
    isWanted: () => boolean = () => true,
  ): Promise<QueryResult> {
    return this.#turns.take(() => {
      if (this.#isBroken) throw broken()
      if (this.#isOver || !isWanted()) throw transactionOver()
      return this.#client.query(text, [...values])
    })
  }

  /**
   * A statement of ours.
   *
   * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`
   */
  async run(statement: string | OwnStatement): Promise<QueryResult> {
    const { sql, parameters } =
      typeof statement === 'string' ? { sql: statement, parameters: [] } : statement
    try {
      return await this.query(sql, parameters)
    } catch (error) {
      throw ledgerUnavailable(error)
    }
  }

  /** A statement that takes back what is open. Where it is not answered, the connection is closed, which does the same. */
  async undo(statement: string): Promise<void> {
    const undone = this.query(statement).catch(() => {
      this.#isBroken = true
    })
    if (!(await endsWithin(undone, patienceMs))) this.#isBroken = true
  }

  /**
   * A statement that nothing takes back. Once the time is up, its answer is waited for only a little longer.
   *
   * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`, with `committed: 'unknown'` where there was no answer
   */
  async commit(statement: string, signal: AbortSignal | undefined): Promise<void> {
    if (this.#isBroken) throw broken()
    const answer = this.query(statement)
    await untilAborted(answer, signal).catch(() => {})
    if (!(await endsWithin(answer, patienceMs))) {
      this.#isBroken = true
      throw failedCommit(signal?.reason)
    }
    try {
      await answer
    } catch (error) {
      throw failedCommit(error)
    }
  }

  giveBack(): void {
    this.#isOver = true
    this.#client.release(this.#isBroken)
  }
}

/** What becomes of a statement that comes too late. */
export function transactionOver(): MailheraldError {
  return new MailheraldError(
    'ERR_CLOSED',
    'The transaction is over. Await everything that you do with "tx" before your function returns.',
  )
}

function broken(): MailheraldError {
  return ledgerUnavailable(new Error('Connection terminated'))
}

import { MailheraldError } from '@mailherald/core'
import { ledgerUnavailable, sqlStateOf, troubleOf } from '../database-error.js'
import type { QueryResult } from '../pool.js'
import { transactionOver, type Connection, type OwnStatement } from './connection.js'
import { caughtFailure, failedTransaction } from './caught-failure.js'

/** The transaction that your function runs in: what you do with it commits together, or not at all. */
export interface Tx {
  /** @param values for `$1`, `$2` … */
  query<Row = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
  ): Promise<QueryResult<Row>>
}

/** What a function of the user does in a transaction, from its beginning to its end. */
export class Scope {
  readonly tx: Tx = {
    query: <Row>(text: string, values?: readonly unknown[]) =>
      this.#query(text, values) as Promise<QueryResult<Row>>,
  }
  readonly #connection: Connection
  readonly #running = new Set<Promise<unknown>>()
  #failure: unknown
  #isOver = false

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /**
   * A statement of ours.
   *
   * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`
   */
  async run({ sql, parameters }: OwnStatement): Promise<QueryResult> {
    try {
      return await this.#query(sql, parameters)
    } catch (error) {
      throw MailheraldError.is(error) ? error : ledgerUnavailable(error)
    }
  }

  /** From now on its statements are refused, also those that were to be sent next. */
  close(): void {
    this.#isOver = true
  }

  /**
   * Waits for what was not awaited, and sees that the transaction can be committed.
   *
   * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`
   */
  async end(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running)
    this.close()
    // PostgreSQL answers COMMIT with success where a statement had failed, and commits nothing.
    if (this.#failure !== undefined) await this.#seeThatItGoesOn()
  }

  async #seeThatItGoesOn(): Promise<void> {
    try {
      await this.#connection.run('select 1')
    } catch (error) {
      throw sqlStateOf(error) === failedTransaction ? caughtFailure(this.#failure) : error
    }
  }

  /** An error of the database that the user's function passes on says what to do, like ours. Others stay as they are. */
  told(error: unknown): unknown {
    const isOurs = error === this.#failure && !['schema', 'other'].includes(troubleOf(error))
    return isOurs ? ledgerUnavailable(error) : error
  }

  async #query(text: string, values?: readonly unknown[]): Promise<QueryResult> {
    if (this.#isOver) throw transactionOver()
    const running = this.#connection.query(text, values, () => !this.#isOver)
    this.#running.add(running)
    try {
      return await running
    } catch (error) {
      this.#failure = error
      throw error
    } finally {
      this.#running.delete(running)
    }
  }
}

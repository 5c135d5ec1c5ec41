import { ledgerUnavailable } from '../database-error.js'

/** What a query gives. */
export interface Question<Row> {
  execute(): Promise<Row[]>
}

/**
 * Asks the database.
 *
 * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`
 */
export async function ask<Row>(question: Question<Row>): Promise<readonly Row[]> {
  try {
    return await question.execute()
  } catch (error) {
    throw ledgerUnavailable(error)
  }
}

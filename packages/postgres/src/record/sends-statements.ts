import { ledgerUnavailable, sqlStateOf } from '../database-error.js'
import { lend } from '../lend.js'
import type { LedgerSettings } from '../options.js'
import type { PostgresClient } from '../pool.js'
import { untilAborted } from '../transaction/until-aborted.js'
import type { RecordStatement } from './statements.js'

/** Behind a pooler that lends another connection for each statement, the server does not know what was prepared. */
const notPrepared = new Set(['26000', '42P05'])

/** Sends a statement on a connection of the pool. Where it is not answered in time, the connection is closed. */
export function sendsStatements({
  pool,
}: Pick<LedgerSettings, 'pool'>): (
  statement: RecordStatement,
  signal: AbortSignal,
) => Promise<void> {
  let prepares = true

  async function query(client: PostgresClient, statement: RecordStatement): Promise<void> {
    const { isSmall, name, text, values } = statement
    try {
      if (isSmall && prepares) await client.query({ name, text, values })
      else await client.query(text, values)
    } catch (error) {
      if (!prepares || !notPrepared.has(sqlStateOf(error) ?? '')) throw error
      prepares = false
      await client.query(text, values)
    }
  }

  return async (statement, signal) => {
    const lending = lend(pool)
    const sent = lending.then(async (client) => {
      // Nobody waits for it any more.
      if (signal.aborted) return client.release()
      const close = (): void => client.release(true)
      signal.addEventListener('abort', close, { once: true })
      try {
        await query(client, statement)
      } finally {
        signal.removeEventListener('abort', close)
        if (!signal.aborted) client.release()
      }
    })
    try {
      await untilAborted(sent, signal)
    } catch (error) {
      throw ledgerUnavailable(error)
    }
  }
}

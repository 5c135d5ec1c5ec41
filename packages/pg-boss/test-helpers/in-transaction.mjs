import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Handlers whose writes are committed together with the note that they have finished and with the end of their job: what
 * `effect` of @mailherald/postgres does, in short.
 */
export function inTransactions(pool, idempotency, beforeCommit = async () => {}) {
  const current = new AsyncLocalStorage()
  const markDone = `UPDATE pgboss.mailherald_task SET is_done = true
    WHERE event_id = $1 AND handler = $2 AND token = $3 AND NOT is_done`

  async function transaction(work) {
    const client = await pool.connect()
    let failure
    try {
      await client.query('BEGIN')
      const result = await current.run(client, () => work(client))
      await beforeCommit(client)
      await client.query('COMMIT')
      return result
    } catch (error) {
      failure = error
      await client.query('ROLLBACK').catch(() => {})
      throw error
    } finally {
      client.release(failure)
    }
  }

  return {
    transaction,
    query: (sql, params) => current.getStore().query(sql, params),
    idempotency: {
      ...idempotency,
      async done({ eventId, handler }, token) {
        await current.getStore().query(markDone, [eventId, handler, token])
      },
    },
  }
}

// A worker process whose handler writes a row for each event, in the transaction that ends the event's job.
import { setTimeout } from 'node:timers/promises'
import { createHerald, silentLogger } from '@mailherald/core'
import { unverified } from '@mailherald/core/verify'
import { pgBossQueue, startWorker } from '@mailherald/pg-boss'
import { acme } from '@mailherald/test-support/acme'
import pg from 'pg'
import { inTransactions } from './in-transaction.mjs'

const { url, name } = JSON.parse(process.argv[2])
const place = { connection: url, name, logger: silentLogger }
const pool = new pg.Pool({ connectionString: url, max: 12 })
pool.on('error', () => {})
const queue = pgBossQueue(place)
const { transaction, query, idempotency } = inTransactions(pool, queue.idempotency)
const providers = [acme({ verify: unverified() })]
const herald = createHerald({
  providers,
  logger: false,
  queue,
  idempotency,
  handlerTimeoutMs: 1000,
})
herald.on('email.delivered', { name: 'h' }, async ({ id, messageId }) => {
  await query('INSERT INTO effects (event_id, message_id) VALUES ($1, $2)', [id, messageId])
  await setTimeout(10)
})
startWorker(herald, { ...place, transaction, concurrency: 5, lockMs: 1000, pollMs: 20 })

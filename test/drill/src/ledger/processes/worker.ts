import { setTimeout } from 'node:timers/promises'
import { createHerald, silentLogger } from '@mailherald/core'
import { sendgrid } from '@mailherald/core/providers/sendgrid'
import { unverified } from '@mailherald/core/verify'
import { startWorker } from '@mailherald/pg-boss'
import { postgresIdempotency, postgresLedger } from '@mailherald/postgres'
import { misbehave } from '../../misbehave.js'
import { handlers } from '../../plan.js'
import { tellReady, told } from '../../processes/parent.js'
import { openPool } from '../open-pool.js'

/** What a worker is told. Times are in milliseconds. */
export interface WorkerOrders {
  readonly url: string
  readonly concurrency: number
  readonly lockMs: number
  readonly handlerTimeoutMs: number
  readonly overrunMs: number
}

const orders = told() as WorkerOrders
const { url, concurrency, lockMs, handlerTimeoutMs, overrunMs } = orders
const workMs = 10

const pool = openPool(url)
const ledger = postgresLedger({ pool })
// What it handles was received elsewhere: its own providers have no part in it.
const herald = createHerald({
  providers: [sendgrid({ verify: unverified() })],
  idempotency: postgresIdempotency({ pool }),
  logger: false,
  handlerTimeoutMs,
})
for (const handler of handlers) {
  const effect = ledger.effect(handler, async (event, { tx, ...context }) => {
    await misbehave(event, { handler, context, overrunMs })
    await setTimeout(workMs)
    await tx.query(
      `insert into applied (event, handler, times) values ($1, $2, 1)
       on conflict (event, handler) do update set times = applied.times + 1`,
      [event.providerEventId, handler],
    )
  })
  herald.on('*', { name: handler }, effect)
}
const { transaction } = ledger
startWorker(herald, { connection: pool, concurrency, lockMs, transaction, logger: silentLogger })
tellReady()

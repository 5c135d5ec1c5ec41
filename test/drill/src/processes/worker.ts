import { setTimeout } from 'node:timers/promises'
import { createHerald, silentLogger } from '@mailherald/core'
import { sendgrid } from '@mailherald/core/providers/sendgrid'
import { unverified } from '@mailherald/core/verify'
import { bullmqQueue, startWorker } from '@mailherald/bullmq'
import { openJournal } from '../journal.js'
import { misbehave } from '../misbehave.js'
import { handlers } from '../plan.js'
import { tellReady, told } from './parent.js'

/** What a worker is told. Times are in milliseconds. */
export interface WorkerOrders {
  readonly connection: string
  readonly name: string
  readonly journal: string
  readonly concurrency: number
  readonly lockMs: number
  readonly handlerTimeoutMs: number
  readonly overrunMs: number
}

const orders = told() as WorkerOrders
const { connection, concurrency, lockMs, handlerTimeoutMs, overrunMs } = orders
const begin = openJournal(orders.journal)
const workMs = 10

// What it handles was received elsewhere: its own providers have no part in it.
const providers = [sendgrid({ verify: unverified() })]
const queue = bullmqQueue({ connection, logger: silentLogger })
const herald = createHerald({ providers, queue, logger: false, handlerTimeoutMs })
for (const handler of handlers) {
  herald.on('*', { name: handler }, async (event, context) => {
    const run = begin({ event: `${event.providerEventId}`, handler, process: orders.name })
    await misbehave(event, { handler, context, overrunMs })
    await setTimeout(workMs)
    run.end()
  })
}
startWorker(herald, { connection, concurrency, lockMs, logger: silentLogger })
tellReady()

import { bullmqQueue, deadLetters, startWorker } from '@mailherald/bullmq'
import { silentLogger, type Herald } from '@mailherald/core'
import { payload } from '@mailherald/test-support/acme'
import { redisServer } from '@mailherald/test-support/redis-server'
import type { MemoryLedger } from '@mailherald/testing'
import { Queue } from 'bullmq'
import { expect } from 'vitest'
import { startApp } from './start-app.js'

/** What a test can change. */
export interface QueueAppOptions {
  readonly ledger?: MemoryLedger
  /** Name of the handler. */
  readonly handler?: string
  /** What it fails with. */
  readonly error?: string
}

/** An app in this process whose events go through BullMQ, to a handler that fails until it is mended. */
export async function startQueueApp(options: QueueAppOptions = {}) {
  const { app, dead, close, connection } = await startReceiver(options)
  const handling = failing(app.herald, options)
  const worker = startWorker(app.herald, { connection, logger: silentLogger })
  const deliver = (more = {}, headers = {}) => app.deliver(payload('email.bounced', more), headers)
  return {
    ...handling,
    link: app.link,
    deliver,
    dead,
    /** Ends the worker: what is delivered waits. */
    rest: () => worker.close(),
    async fail(count: number) {
      for (let n = 0; n < count; n++) await deliver()
      await expect.poll(() => dead.count()).toBe(count)
    },
    async stop() {
      app.stop()
      await worker.close()
      await app.herald.close()
      await close()
    },
  }
}

async function startReceiver({ ledger }: QueueAppOptions) {
  const server = await redisServer()
  const { connection } = server
  const dead = deadLetters({ connection })
  const counts = new Queue('mailherald', { connection })
  const queue = bullmqQueue({ connection, attempts: 1, logger: silentLogger })
  await queue.ready()
  const queueCounts = () => counts.getJobCounts('waiting', 'active', 'delayed')
  const memory = ledger && { ledger }
  const app = await startApp({ deadLetters: dead, queueCounts, ...memory }, { queue, ...memory })
  async function close(): Promise<void> {
    await Promise.all([dead.close(), counts.close()])
    await server.remove()
  }
  return { app, dead, close, connection }
}

function failing(herald: Herald, { handler = 'mail', error = 'no mailbox' }: QueueAppOptions) {
  let isBroken = true
  let handled = 0
  herald.on('*', { name: handler }, () => {
    if (isBroken) throw new Error(error)
    handled++
  })
  return { handled: () => handled, mend: () => void (isBroken = false) }
}

import {
  createHerald,
  silentLogger,
  type Herald,
  type DeadLetters,
  type HeraldOptions,
  type QueueWorker,
  type Reply,
} from '@mailherald/core'
import { unverified } from '@mailherald/core/verify'
import { acme, type Acme } from '@mailherald/test-support/acme'
import { bullmqQueue, type BullmqQueue, type BullmqQueueOptions } from '../src/bullmq-queue.js'
import { placeOf } from '../src/connection.js'
import { deadLetters } from '../src/dead-letters.js'
import { startWorker, type WorkerSettings } from '../src/start-worker.js'

/** A herald with a queue, its tools, and how to end it all. */
export interface Rig {
  /** Of the queue. */
  readonly name: string
  /** What all its keys begin with. */
  readonly keyPrefix: string
  readonly herald: Herald<Acme>
  readonly queue: BullmqQueue
  readonly dead: DeadLetters
  post(payload: unknown): Promise<Reply>
  work(settings?: Partial<WorkerSettings>): Promise<QueueWorker>
  close(): Promise<void>
}

let queues = 0

/** Every rig has a queue of its own unless it is given a name. */
export async function rig(
  options: BullmqQueueOptions,
  heraldOptions: Partial<HeraldOptions<Acme>> = {},
): Promise<Rig> {
  const { connection, prefix, name = `q${++queues}` } = options
  const location = { connection, name, ...(prefix !== undefined && { prefix }) }
  const queue = bullmqQueue({ backoffMs: 20, logger: silentLogger, ...options, name })
  const herald = createHerald({
    providers: [acme({ verify: unverified() })],
    logger: false,
    queue,
    ...heraldOptions,
  })
  const dead = deadLetters(location)
  const workers: QueueWorker[] = []
  await queue.ready()
  return {
    name,
    keyPrefix: placeOf(location).keyPrefix,
    herald,
    queue,
    dead,
    post: (payload) =>
      herald.receive({
        provider: 'acme',
        method: 'POST',
        url: '/webhooks/acme',
        headers: {},
        body: Buffer.from(JSON.stringify(payload)),
      }),
    async work(settings) {
      const worker = startWorker(herald, { ...location, logger: silentLogger, ...settings })
      workers.push(worker)
      await worker.ready()
      return worker
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close(1000)))
      await herald.close()
      await dead.close()
    },
  }
}

import { join } from 'node:path'
import { freePort } from '@mailherald/test-support/free-port'
import { launchRedis } from '@mailherald/test-support/launch-redis'
import { Actor } from './actor.js'
import { launch } from './launch.js'
import { publicKey } from './posts.js'
import type { ReceiverOrders } from './processes/receiver.js'
import type { WitnessOrders } from './processes/witness.js'
import type { WorkerOrders } from './processes/worker.js'
import { overrunMs, type Settings } from './settings.js'

/** The processes under test. */
export interface Stage {
  readonly actors: readonly Actor[]
  /** Where to post. */
  readonly origin: string
  /** Where the queue is. */
  readonly connection: string
  /** What the handlers write. */
  readonly journal: string
  /** What the witness writes. */
  readonly testimony: string
  close(): Promise<void>
}

/** Starts Redis, a receiver and the workers. */
export async function openStage(settings: Settings, folder: string): Promise<Stage> {
  const { workers, concurrency, lockMs, handlerTimeoutMs, appendfsync } = settings
  const [redisPort, port] = [await freePort(), await freePort()]
  const connection = `redis://127.0.0.1:${redisPort}`
  const [journal, testimony] = [join(folder, 'journal'), join(folder, 'testimony')]
  const memory = ['--appendfsync', appendfsync, '--maxmemory-policy', 'noeviction']
  const receiver: ReceiverOrders = { connection, port, publicKey }
  const worker = { connection, journal, concurrency, lockMs, handlerTimeoutMs }
  const actors = [
    new Actor('redis', 'redis', () => launchRedis({ folder, port: redisPort, settings: memory })),
    new Actor('receiver', 'receiver', () => launch('processes/receiver', receiver)),
    ...Array.from({ length: workers }, (_, index) => {
      const orders = { ...worker, overrunMs: overrunMs(settings) }
      return new Actor('worker', `worker-${index + 1}`, (name) =>
        launch('processes/worker', { ...orders, name } satisfies WorkerOrders),
      )
    }),
  ]
  for (const actor of actors) await actor.start()
  const witness = await launch('processes/witness', {
    connection,
    testimony,
  } satisfies WitnessOrders)
  return {
    actors,
    origin: `http://127.0.0.1:${port}`,
    connection,
    journal,
    testimony,
    async close() {
      witness.kill('SIGKILL')
      await Promise.all(actors.map((actor) => actor.kill()))
    },
  }
}

import { appendFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { tellReady, told } from './parent.js'

/** What the witness is told. */
export interface WitnessOrders {
  readonly connection: string
  /** A line for each time that Redis was away: see `Testimony`. */
  readonly testimony: string
}

/** What Redis still knew when it was back. Times are in milliseconds since the epoch. */
export interface Testimony {
  /** What Redis acknowledged before is still there. 0: nothing is. */
  readonly keptUntil: number
  /** When it was asked. */
  readonly at: number
}

const { connection, testimony } = told() as WitnessOrders
const key = 'drill:witness'
const redis = new Redis(connection, {
  enableOfflineQueue: false,
  enableReadyCheck: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  retryStrategy: () => 20,
})
redis.on('error', () => {})
tellReady()

// Redis writes its file in the order of the commands: what came before the last time that it kept, it has kept.
await known()
for (;;) {
  try {
    await redis.set(key, Date.now())
  } catch {
    const said: Testimony = { keptUntil: Number(await known()), at: Date.now() }
    appendFileSync(testimony, `${JSON.stringify(said)}\n`)
  }
  await setTimeout(2)
}

async function known(): Promise<string | null> {
  for (;;) {
    try {
      return await redis.get(key)
    } catch {
      await setTimeout(20)
    }
  }
}

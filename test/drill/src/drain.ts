import { statSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import type { Stage } from './stage.js'

const patienceMs = 30_000

/** Waits until nothing is left in the queue. False: the handlers have done nothing for half a minute. */
export async function drained({ connection, journal }: Stage): Promise<boolean> {
  const redis = new Redis(connection, { maxRetriesPerRequest: null })
  redis.on('error', () => {})
  const queue = new Queue('mailherald', { connection: redis })
  queue.on('error', () => {})
  let [size, grownAt] = [0, performance.now()]
  try {
    while ((await left(queue)) > 0) {
      const now = statSync(journal).size
      if (now > size) [size, grownAt] = [now, performance.now()]
      if (performance.now() - grownAt > patienceMs) return false
      await setTimeout(50)
    }
    return true
  } finally {
    await queue.close()
    redis.disconnect()
  }
}

function left(queue: Queue): Promise<number> {
  return queue.getJobCountByTypes('waiting', 'active', 'delayed', 'prioritized')
}

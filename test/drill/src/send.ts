import { setTimeout } from 'node:timers/promises'
import { retryingSender } from '@mailherald/testing'
import type { PlannedDelivery } from './plan.js'
import { postOf } from './posts.js'

/** A post that was answered with 2xx: when it began, and when the answer came, in milliseconds since the epoch. */
export interface Acknowledgement {
  readonly from: number
  readonly to: number
}

/** By the id of the event. */
export type Acknowledgements = ReadonlyMap<string, readonly Acknowledgement[]>

/** What the sender knows at the end. */
export interface Sent {
  readonly acknowledgements: Acknowledgements
  /** How many posts were never answered with 2xx, though they were repeated for five minutes. */
  readonly givenUp: number
  /** How many times something was posted again, for want of a 2xx. */
  readonly retries: number
}

const connections = 32
// Doubles up to a second, for five minutes.
const waits = Array.from({ length: 300 }, (_, n) => Math.min(100 * 2 ** n, 1000))

/** Posts everything in turn over some connections, each again and again until it is answered with 2xx. */
export async function sendAll(posts: readonly PlannedDelivery[], origin: string): Promise<Sent> {
  const sender = retryingSender({ to: origin, schedule: [], timeoutMs: 5000 })
  const acknowledgements = new Map<string, Acknowledgement[]>()
  let givenUp = 0

  async function send(delivery: PlannedDelivery): Promise<Acknowledgement | undefined> {
    const post = postOf(delivery)
    for (const waitMs of waits) {
      const from = Date.now()
      if ((await sender.send(post)).state === 'delivered') return { from, to: Date.now() }
      await setTimeout(waitMs)
    }
    return undefined
  }

  const queue = posts.values()
  async function sendInTurn(): Promise<void> {
    for (const delivery of queue) {
      const acknowledgement = await send(delivery)
      if (acknowledgement === undefined) givenUp++
      else for (const { id } of delivery.events) add(acknowledgements, id, acknowledgement)
    }
  }
  await Promise.all(Array.from({ length: connections }, sendInTurn))
  return { acknowledgements, givenUp, retries: sender.attempts.length - posts.length }
}

function add<V>(lists: Map<string, V[]>, key: string, value: V): void {
  lists.set(key, [...(lists.get(key) ?? []), value])
}

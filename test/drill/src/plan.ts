import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** The handlers that every event has. */
export const handlers = ['suppress', 'track'] as const

/** Throws; stops when its time is up; goes on past its time limit and its lease, and ends well. */
export type Fault = 'throws' | 'hangs' | 'overruns'

/** One event, and which of its handlers fails at how many first attempts. */
export interface PlannedEvent {
  readonly id: string
  readonly fault?: Fault
  readonly handler: (typeof handlers)[number]
  readonly times: number
}

/** What comes in one post. */
export interface PlannedDelivery {
  readonly id: number
  readonly events: readonly PlannedEvent[]
}

/** What is sent, in this order. Some deliveries are sent twice. */
export interface Plan {
  readonly deliveries: readonly PlannedDelivery[]
  readonly posts: readonly PlannedDelivery[]
}

/** Chances in percent. */
const chance = { batch: 20, twice: 10, throws: 5, hangs: 1 }
const batchSize = 5
const farthestCopy = 200

/** The same seed makes the same plan. */
export function planOf(seed: number, count: number): Plan {
  const dice = diceOf(seed)
  const deliveries = Array.from({ length: count }, (_, id) => {
    const size = dice.hit(chance.batch) ? batchSize : 1
    const events = Array.from({ length: size }, (_, n) => plannedEvent(`${id}-${n}`, dice))
    return { id, events }
  })
  const copies = deliveries
    .filter(() => dice.hit(chance.twice))
    .map((delivery) => ({ delivery, at: delivery.id + dice.upTo(farthestCopy) + 0.5 }))
  const originals = deliveries.map((delivery) => ({ delivery, at: delivery.id }))
  const posts = [...originals, ...copies].toSorted((a, b) => a.at - b.at)
  return { deliveries, posts: posts.map(({ delivery }) => delivery) }
}

/** Chance that can be repeated. */
export interface Dice {
  /** From 0 to `most`. */
  upTo(most: number): number
  hit(percent: number): boolean
}

export function diceOf(seed: number): Dice {
  const generator = xoroshiro128plus(seed)
  const upTo = (most: number): number => uniformInt(generator, 0, most)
  return { upTo, hit: (percent) => upTo(99) < percent }
}

function plannedEvent(id: string, dice: Dice): PlannedEvent {
  const fault = faultOf(dice)
  const handler = handlers[dice.upTo(handlers.length - 1)] ?? handlers[0]
  const times = fault === 'throws' ? 1 + dice.upTo(1) : 1
  return { id, handler, times, ...(fault !== undefined && { fault }) }
}

function faultOf(dice: Dice): Fault | undefined {
  if (dice.hit(chance.throws)) return 'throws'
  if (!dice.hit(chance.hangs)) return undefined
  return dice.hit(50) ? 'hangs' : 'overruns'
}

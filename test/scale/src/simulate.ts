import type { Fleet, Part, Rates, Scenario } from './scenario.js'
import { Sending } from './sending.js'
import { Waiting } from './waiting.js'

/** What came of a scenario. */
export interface Result {
  readonly sent: number
  readonly handled: number
  /** Given up by the sender. */
  readonly lost: number
  /** Still with the sender, who tries again. */
  readonly toCome: number
  /** Still in the queues. */
  readonly queued: number
  /** How long the oldest event waited in a queue, in seconds. */
  readonly queueAge: number
  /** From the first attempt until it was handled, of 99 of 100 events, in seconds. */
  readonly delay: number
  /** The longest of them. */
  readonly longestDelay: number
  /** What was full first, if anything. */
  readonly limit: Part | undefined
}

/** Goes through a scenario second by second. Accounts are spread evenly over queues and ledgers. */
export function simulate(scenario: Scenario, rates: Rates): Result {
  const sending = new Sending(scenario.sender)
  const queue = new Waiting()
  const delays = new Map<number, number>()
  let [sent, handled, queueAge] = [0, 0, 0]
  let limit: Part | undefined
  for (let second = 0; second < scenario.seconds; second++) {
    const fresh = loadAt(scenario, second)
    sent += fresh
    const up = fleetAt(scenario, second)
    const offered = sending.at(second, fresh)
    const wanted = offered.reduce((sum, { count }) => sum + count, 0)
    const { taken, narrowest } = intake({ scenario, rates, up, wanted })
    if (taken < wanted) limit ??= narrowest
    const share = wanted === 0 ? 0 : taken / wanted
    for (const cohort of offered) {
      const { first, count } = cohort
      queue.add({ first, since: second, count: count * share })
      sending.refused({ ...cohort, count: count * (1 - share) }, second)
    }
    for (const { first, count } of queue.take(up.worker * rates.worker)) {
      handled += count
      delays.set(second - first, (delays.get(second - first) ?? 0) + count)
    }
    if (queue.oldest !== undefined) queueAge = Math.max(queueAge, second - queue.oldest)
  }
  const { lost, waiting: toCome } = sending
  const { delay, longestDelay } = delaysOf(delays)
  return { sent, handled, lost, toCome, queued: queue.count, queueAge, delay, longestDelay, limit }
}

function loadAt({ load, burst }: Scenario, second: number): number {
  const isBurst = burst !== undefined && second >= burst.from && second < burst.until
  return isBurst ? load * burst.factor : load
}

function fleetAt({ fleet, outages }: Scenario, second: number): Fleet {
  const up = { ...fleet }
  for (const { part, count, from, until } of outages) {
    if (second >= from && second < until) up[part] = Math.max(0, up[part] - count)
  }
  return up
}

interface Offer {
  readonly scenario: Scenario
  readonly rates: Rates
  readonly up: Fleet
  readonly wanted: number
}

/**
 * How many events are recorded, queued and answered in time. A receiver that is gone leaves its share to the others; a
 * ledger or queue that is gone does not: its accounts are kept nowhere else.
 */
function intake({ scenario: { fleet }, rates, up, wanted }: Offer): {
  readonly taken: number
  readonly narrowest: Part
} {
  const most = {
    receiver: up.receiver * rates.receiver,
    ledger: sharded('ledger'),
    queue: sharded('queue'),
  }
  function sharded(part: 'ledger' | 'queue'): number {
    const share = wanted / fleet[part]
    return up[part] * Math.min(share, rates[part])
  }
  const parts = Object.keys(most) as (keyof typeof most)[]
  const narrowest = parts.reduce((least, part) => (most[part] < most[least] ? part : least))
  return { taken: Math.min(wanted, most[narrowest]), narrowest }
}

function delaysOf(delays: ReadonlyMap<number, number>): Pick<Result, 'delay' | 'longestDelay'> {
  const sorted = [...delays].toSorted(([a], [b]) => a - b)
  const all = sorted.reduce((sum, [, count]) => sum + count, 0)
  let seen = 0
  let delay = 0
  for (const [seconds, count] of sorted) {
    seen += count
    delay = seconds
    if (seen >= all * 0.99) break
  }
  return { delay, longestDelay: sorted.at(-1)?.[0] ?? 0 }
}

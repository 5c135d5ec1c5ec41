import type { Fleet, Part, Rates, Scenario, Sender } from './scenario.js'

/** Events in a second where a billion come in a day. */
const average: number = 1e9 / 86_400

/** Mail goes out in the morning: the busiest hour has three times as many. */
export const peak: number = average * 3

/** Half of what each can do stays free: for retries, for what is gone, for the day after tomorrow. */
const busy = 0.5

/** The smallest fleet that takes the busiest hour with half of each part free, and no part alone. */
export function fleetFor(rates: Rates, load: number = peak): Fleet {
  const needed = (part: Part): number => Math.max(2, Math.ceil(load / (rates[part] * busy)))
  return {
    receiver: needed('receiver'),
    ledger: needed('ledger'),
    queue: needed('queue'),
    worker: needed('worker'),
  }
}

const minute = 60
const hour = 60 * minute

/** As providers document it. */
export const senders: readonly Sender[] = [
  {
    name: 'Postmark',
    retries: [1, 5, 10, 10, 10, 15, 30, 60, 120, 360].map((minutes) => minutes * minute),
  },
  { name: 'Brevo', retries: [10, 60, 120, 480].map((minutes) => minutes * minute) },
  { name: 'one that never tries again', retries: [] },
]

/** What is tried with every sender. */
export function scenariosFor(rates: Rates): readonly Scenario[] {
  const fleet = fleetFor(rates)
  return senders.flatMap((sender) => {
    const usual = { load: peak, seconds: 12 * hour, fleet, sender, outages: [] }
    const gone = (part: Part, count: number, minutes: number) => ({
      outages: [{ part, count, from: hour, until: hour + minutes * minute }],
    })
    return [
      { ...usual, name: 'the busiest hour, for twelve hours' },
      { ...usual, name: 'one receiver is gone for an hour', ...gone('receiver', 1, 60) },
      { ...usual, name: 'one PostgreSQL is gone for ten minutes', ...gone('ledger', 1, 10) },
      { ...usual, name: 'one Redis is gone for ten minutes', ...gone('queue', 1, 10) },
      {
        ...usual,
        name: 'all workers are gone for ten minutes',
        ...gone('worker', fleet.worker, 10),
      },
      {
        ...usual,
        name: 'all PostgreSQL are gone for an hour',
        ...gone('ledger', fleet.ledger, 60),
      },
      {
        ...usual,
        name: 'ten times the load for ten minutes',
        burst: { factor: 10, from: hour, until: hour + 10 * minute },
      },
    ]
  })
}

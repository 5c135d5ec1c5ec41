import { describe, expect, it } from 'vitest'
import { fleetFor, peak, scenariosFor, senders } from './billion.js'
import type { Scenario, Sender } from './scenario.js'
import { simulate } from './simulate.js'

const rates = { receiver: 100, ledger: 100, queue: 200, worker: 100 }
const fleet = { receiver: 4, ledger: 2, queue: 2, worker: 4 }
const [patient] = senders as readonly [Sender]
const hasty: Sender = { name: 'hasty', retries: [10] }

function scenario(more: Partial<Scenario> = {}): Scenario {
  const usual = { name: 'usual', load: 100, seconds: 7200, fleet, sender: patient, outages: [] }
  return { ...usual, ...more }
}

describe('a simulated service', () => {
  it('handles everything at once while nothing happens', () => {
    expect(simulate(scenario(), rates)).toEqual({
      sent: 720_000,
      handled: 720_000,
      lost: 0,
      toCome: 0,
      queued: 0,
      queueAge: 0,
      delay: 0,
      longestDelay: 0,
      limit: undefined,
    })
  })

  it('takes later what it could not record, where the sender tries again', () => {
    const outages = [{ part: 'ledger' as const, count: 1, from: 100, until: 400 }]
    const { handled, sent, lost, limit, longestDelay } = simulate(scenario({ outages }), rates)
    expect([Math.round(handled), lost, limit]).toEqual([sent, 0, 'ledger'])
    expect(longestDelay).toBeGreaterThanOrEqual(300)
  })

  it('loses what the sender gives up', () => {
    const outages = [{ part: 'ledger' as const, count: 2, from: 100, until: 400 }]
    const { lost } = simulate(scenario({ outages, sender: hasty }), rates)
    // Half of what is refused in the last ten seconds is tried again after the outage.
    expect(lost).toBeGreaterThan(28_000)
    expect(lost).toBeLessThanOrEqual(30_000)
  })

  it('keeps in the queue what workers are too few for, and works it off', () => {
    const outages = [{ part: 'worker' as const, count: 4, from: 100, until: 160 }]
    const { queueAge, queued, handled, sent } = simulate(scenario({ outages }), rates)
    expect([queueAge, queued, handled]).toEqual([59, 0, sent])
  })

  it('leaves the share of a receiver that is gone to the others', () => {
    const outages = [{ part: 'receiver' as const, count: 3, from: 0, until: 7200 }]
    expect(simulate(scenario({ outages }), rates)).toMatchObject({ lost: 0, toCome: 0 })
    const all = [{ part: 'receiver' as const, count: 4, from: 0, until: 7200 }]
    expect(simulate(scenario({ outages: all }), rates).handled).toBe(0)
  })

  it.each(scenariosFor({ receiver: 2000, ledger: 4000, queue: 9000, worker: 3000 }))(
    'neither makes nor forgets events: $name, $sender.name',
    (each) => {
      const result = simulate(
        { ...each, seconds: 4 * 3600 },
        { ...rates, receiver: 2000, ledger: 4000, queue: 9000, worker: 3000 },
      )
      const { sent, handled, lost, toCome, queued } = result
      expect((handled + lost + toCome + queued) / sent).toBeCloseTo(1, 9)
    },
  )
})

it('a fleet has half of each part free in the busiest hour, and no part alone', () => {
  const sized = fleetFor({ receiver: 2000, ledger: 4000, queue: 1e9, worker: 3000 })
  expect(sized.queue).toBe(2)
  expect(sized.receiver * 2000).toBeGreaterThanOrEqual(2 * peak)
  expect((sized.receiver - 1) * 2000).toBeLessThan(2 * peak)
})

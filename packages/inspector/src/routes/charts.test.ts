import type { DeliveryContent, LedgerReader, StatsRow } from '@mailherald/core'
import { payload } from '@mailherald/test-support/acme'
import { memoryLedger } from '@mailherald/testing'
import { describe, expect, it } from 'vitest'
import { rig } from '../../test-helpers/rig.js'
import type { Charts } from '../view/shapes.js'

const day = 24 * 60 * 60 * 1000
const noon = Date.UTC(2026, 5, 10, 12, 30, 20)

function at(now: () => number, ledger?: LedgerReader & ReturnType<typeof memoryLedger>) {
  return rig({
    inspector: { now, ...(ledger && { ledger }) },
    herald: { now, ...(ledger && { ledger }) },
  })
}

describe('numbers from memory', () => {
  it('are of the last hour by the minute, of two days by the hour, of a month by the day', async () => {
    let now = noon - 3 * 60_000
    const { post, ask } = at(() => now)
    for (let n = 0; n < 9; n++) await post(payload('email.delivered'))
    now = noon
    await post(payload('email.bounced'))
    await post(payload('email.complained'))
    await post(payload('email.delivered'), 'wrong-but-long-enough')
    const hour = await ask<Charts>('charts?range=hour')
    expect(hour.source).toBe('memory')
    expect(hour.times.map((time) => (noon - time) / 60_000).at(-1)).toBeLessThan(1)
    expect(hour.outcomes['accepted']?.slice(-4)).toEqual([9, 0, 0, 2])
    expect(hour.outcomes['refused']?.at(-1)).toBe(1)
    expect(hour.types['email.delivered']?.slice(-4)).toEqual([9, 0, 0, 0])
    expect(hour.bounceRate.slice(-4)).toEqual([0, null, null, 1])
    expect(hour.complaintRate.slice(-4)).toEqual([0, null, null, null])
    const twoDays = await ask<Charts>('charts?range=day')
    expect(twoDays.bounceRate.at(-1)).toBe(0.1)
    expect(twoDays.complaintRate.at(-1)).toBeCloseTo(1 / 9)
    const month = await ask<Charts>('charts?range=month')
    expect([twoDays.times.length, month.times.length]).toEqual([48, 30])
    expect(month.totals).toEqual([
      { provider: 'acme', events: 11, bounceRate: 0.1, complaintRate: 1 / 9 },
    ])
  })

  it('of a step that has come round again are new', async () => {
    let now = noon
    const { post, ask } = at(() => now)
    await post(payload('email.delivered'))
    now += 60 * 60_000
    await post(payload('email.delivered'))
    const { outcomes } = await ask<Charts>('charts?range=hour')
    expect(outcomes['accepted']?.reduce((sum, each) => sum + each, 0)).toBe(1)
  })

  it('can be of one provider and account', async () => {
    const { view, ask } = at(() => noon)
    const trace = { kind: 'delivery', provider: 'acme', account: 'shop', startedAt: noon } as const
    view.moment({ trace, name: 'answered', outcome: 'accepted', durationMs: 1 })
    const deliveries = async (query: string): Promise<unknown> =>
      (await ask<Charts>(`charts?range=hour${query}`)).outcomes['accepted']?.at(-1)
    expect(await deliveries('&provider=acme&account=shop')).toBe(1)
    expect(await deliveries('&provider=acme&account=other')).toBeUndefined()
    expect(await deliveries('&provider=other')).toBeUndefined()
  })

  it('say how late events come, and none is of a test', async () => {
    const { view, ask } = at(() => noon)
    const trace = { kind: 'delivery', provider: 'acme', startedAt: noon } as const
    const event = {
      id: 'x',
      type: 'email.delivered',
      provider: 'acme',
      providerType: 'x',
      authenticity: 'none',
      receivedAt: noon,
    } as const
    for (const lag of [100, 100, 100, 60_000, -5000]) {
      view.moment({
        trace,
        name: 'event',
        event: { ...event, occurredAt: noon - lag, test: false },
      })
    }
    view.moment({ trace, name: 'event', event: { ...event, occurredAt: 0, test: true } })
    const { lagMedian, lag95, types } = await ask<Charts>('charts?range=hour')
    expect([lagMedian.at(-1), lag95.at(-1)]).toEqual([128, 65_536])
    expect(types['email.delivered']?.at(-1)).toBe(5)
  })

  it('of many accounts are bounded: those that come late are counted together', async () => {
    const { view, ask } = at(() => noon)
    for (let n = 0; n < 1000; n++) {
      const trace = { kind: 'delivery', provider: 'acme', account: `a${n}`, startedAt: 0 } as const
      view.moment({ trace, name: 'answered', outcome: 'accepted', durationMs: 1 })
    }
    const { totals, outcomes } = await ask<Charts>('charts?range=month')
    expect(totals).toHaveLength(21)
    expect(totals.at(-1)).toMatchObject({ provider: '(others)' })
    expect(outcomes['accepted']?.at(-1)).toBe(1000)
  })
})

describe('numbers from a ledger', () => {
  it('are what the ledger says of events; of deliveries what was counted here', async () => {
    const ledger = memoryLedger()
    const now = (): number => noon
    const { post, ask } = at(now, ledger)
    for (let n = 0; n < 3; n++) await post(payload('email.delivered'))
    const bounce = payload('email.bounced')
    await post(bounce)
    await post(bounce)
    const month = await ask<Charts>('charts?range=month')
    expect(month.source).toBe('ledger')
    expect(month.types['email.bounced']?.at(-1)).toBe(1)
    expect(month.bounceRate.at(-1)).toBe(0.25)
    expect(month.outcomes['accepted']?.at(-1)).toBe(5)
    expect(month.totals).toMatchObject([{ provider: 'acme', events: 4, bounceRate: 0.25 }])
    expect((await ask<Charts>('charts?range=day&provider=other')).types).toEqual({})
    expect((await ask<Charts>('charts?range=hour')).source).toBe('memory')
  })

  it('outside of the time that is shown are left out', async () => {
    const rows: StatsRow[] = [
      { from: new Date(noon - 40 * day), events: 9, delivered: 9, bounced: 0, complained: 0 },
      { from: new Date(noon + 2 * day), events: 9, delivered: 9, bounced: 0, complained: 0 },
    ]
    const ledger = { ...memoryLedger(), stats: async () => rows }
    const { ask } = at(() => noon, ledger)
    const { bounceRate } = await ask<Charts>('charts?range=month')
    expect(bounceRate.every((rate) => rate === null)).toBe(true)
  })
})

it('a delivery without a request is shown without one', () => {
  const { view } = rig()
  const trace = { kind: 'delivery', startedAt: 0 } as const
  expect(() => view.content(trace, {} as DeliveryContent)).not.toThrow()
})

import { createHerald } from '@mailherald/core'
import { describe, expect, it, vi } from 'vitest'
import { delivery, everything, facts, measured } from '../test-helpers/measured.js'
import { attribute } from './names.js'

const acme = { 'mailherald.provider': 'acme' }

describe('what is measured', () => {
  it.each<[string, object, unknown]>([
    ['mailherald.deliveries', { ...acme, 'mailherald.outcome': 'accepted' }, 1],
    ['mailherald.refusals', { ...acme, 'error.type': 'ERR_SIGNATURE_MISMATCH' }, 1],
    [
      'mailherald.events',
      {
        ...acme,
        'mailherald.event.type': 'email.delivered',
        'mailherald.event.outcome': 'delivered',
        'mailherald.event.test': false,
      },
      1,
    ],
    ['mailherald.unknown_events', { ...acme, 'mailherald.provider_type': 'odd' }, 1],
    [
      'mailherald.handler.duration',
      { 'mailherald.handler': 'count', 'mailherald.state': 'done' },
      { sum: 0.02, count: 1 },
    ],
    [
      'mailherald.receive.duration',
      { ...acme, 'mailherald.outcome': 'accepted' },
      { sum: 0.03, count: 1 },
    ],
    [
      'mailherald.process.duration',
      { ...acme, 'mailherald.state': 'done' },
      { sum: 0.04, count: 1 },
    ],
    ['mailherald.event.lag', acme, { sum: 4, count: 2 }],
  ])('%s', async (name, attributes, value) => {
    const { observer, series } = measured()
    for (const moment of everything) observer.moment?.(moment)
    expect(await series(name)).toContainEqual([attributes, value])
  })
})

it('lag is never less than nothing, and samples have none', async () => {
  const { observer, series } = measured()
  const early = facts({ occurredAt: 5000, receivedAt: 0 })
  observer.moment?.({ trace: delivery, name: 'event', event: early })
  observer.moment?.({ trace: delivery, name: 'event', event: facts({ test: true }) })
  expect(await series('mailherald.event.lag')).toEqual([[acme, { sum: 0, count: 1 }]])
})

it('however many names a provider makes up, and whatever is in them, there are few series', async () => {
  const { observer, series } = measured()
  const names = ['ann@example.com', ...Array.from({ length: 500 }, (_, at) => `odd ${at}`)]
  for (const providerType of names) {
    const event = facts({ type: 'unknown', providerType })
    observer.moment?.({ trace: delivery, name: 'event', event })
  }
  const all = await series('mailherald.unknown_events')
  expect(all).toHaveLength(51)
  expect(JSON.stringify(all)).not.toContain('ann')
  expect(all).toContainEqual([{ ...acme, [attribute.providerType]: 'other' }, 451])
})

it('the time since the last genuine delivery is told by provider', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const { observer, series } = measured()
  observer.moment?.({ trace: delivery, name: 'read', items: 1, bytes: 1 })
  vi.setSystemTime(Date.now() + 90_000)
  observer.moment?.({ trace: delivery, name: 'refused', code: 'ERR_NOT_ALLOWED' })
  expect(await series('mailherald.delivery.age')).toEqual([[acme, 90]])
  vi.useRealTimers()
})

describe('the queue', () => {
  it('is asked for its depth and age', async () => {
    const { series } = measured({ queue: async () => ({ waiting: 7, oldestMs: 1500 }) })
    expect(await series('mailherald.queue.depth')).toEqual([[{}, 7]])
    expect(await series('mailherald.queue.age')).toEqual([[{}, 1.5]])
  })

  it('is asked once while it does not answer, and the other metrics are there', async () => {
    let questions = 0
    const never = new Promise<never>(() => {})
    const { observer, series } = measured({ queue: () => (questions++, never) })
    for (const moment of everything) observer.moment?.(moment)
    await series('mailherald.queue.depth')
    expect(await series('mailherald.queue.depth')).toEqual([])
    expect(await series('mailherald.deliveries')).toHaveLength(1)
    expect(questions).toBe(1)
  })

  it('may throw, and is asked again', async () => {
    let questions = 0
    const queue = (): never => {
      questions += 1
      throw new Error('no Redis')
    }
    const { series } = measured({ queue })
    await series('mailherald.queue.depth')
    expect(await series('mailherald.queue.depth')).toEqual([])
    expect(questions).toBe(2)
  })

  it('has to be a function', () => {
    expect(() => measured({ queue: { waiting: 1 } as never })).toThrow('"queue" of otel()')
  })
})

it('without an SDK nothing is measured, and nothing goes wrong', async () => {
  const { otel } = await import('./otel.js')
  expect(() => createHerald({ providers: [], observe: otel() })).toThrow('"providers"')
  const observer = otel()
  for (const moment of everything) observer.moment?.(moment)
  expect(observer.around?.(delivery, () => 'work')).toBe('work')
  expect(observer.carrier?.(delivery)).toEqual({})
})

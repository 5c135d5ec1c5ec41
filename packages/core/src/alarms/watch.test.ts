import { describe, expect, it } from 'vitest'
import { acme, deliveries, rig, type Rig } from '../../test-helpers/acme.js'
import type { LedgerReader } from '../ledger/reader.js'
import type { Alarm } from './alarm.js'
import type { WatchOptions } from './options.js'
import { watch, type Watchman } from './watch.js'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

interface Watched extends Rig {
  readonly watchman: Watchman
  readonly alarms: readonly Alarm[]
  /** Lets time pass, and looks. */
  after(ms: number): Promise<void>
  /** What was told since the last time. */
  news(): readonly string[]
}

function watched(options: Partial<WatchOptions> = {}, herald?: Parameters<typeof rig>[0]): Watched {
  let now = Date.UTC(2026, 4, 20)
  const alarms: Alarm[] = []
  const made = rig({ now: () => now, ...herald })
  const watchman = watch(made.herald, {
    onAlarm: (alarm) => alarms.push(alarm),
    now: () => now,
    everyMs: day,
    ...options,
  })
  let told = 0
  return {
    ...made,
    watchman,
    alarms,
    async after(ms) {
      now += ms
      await watchman.check()
    },
    news() {
      const fresh = alarms.slice(told).map(({ kind, state }) => `${kind} ${state}`)
      told = alarms.length
      return fresh
    },
  }
}

const [delivered] = deliveries(1)

/** So many deliveries of one event, each with an id of its own. */
let ids = 0
async function post(rigged: Rig, kind: 'delivered' | 'bounced', count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    await rigged.post({ ...delivered, id: `${ids++}`, kind, to: 'ann@example.com' })
  }
}

describe('an alarm for silence', () => {
  it('begins once after the time that was given, and is over with the next delivery', async () => {
    const rigged = watched({ silence: hour })
    await rigged.after(day)
    expect(rigged.news()).toEqual([])
    await post(rigged, 'delivered', 1)
    await rigged.after(hour)
    expect(rigged.news()).toEqual([])
    await rigged.after(minute)
    await rigged.after(minute)
    expect(rigged.news()).toEqual(['silence begun'])
    expect(rigged.alarms[0]).toMatchObject({
      provider: 'acme',
      value: hour + minute,
      limit: hour,
      message: expect.stringContaining('acme: nothing has been delivered for 61 minutes'),
    })
    await post(rigged, 'delivered', 1)
    await rigged.after(minute)
    expect(rigged.news()).toEqual(['silence over'])
  })

  it('learns the longest pause of a week, and says nothing on the first day', async () => {
    const rigged = watched()
    await post(rigged, 'delivered', 1)
    await rigged.after(23 * hour)
    await post(rigged, 'delivered', 1)
    // Nights of eight hours.
    for (let n = 0; n < 10; n++) {
      await rigged.after(8 * hour)
      await post(rigged, 'delivered', 1)
      for (let m = 0; m < 16; m++) {
        await rigged.after(hour)
        await post(rigged, 'delivered', 1)
      }
    }
    expect(rigged.news()).toEqual([])
    await rigged.after(16 * hour)
    expect(rigged.news()).toEqual([])
    await rigged.after(minute)
    expect(rigged.news()).toEqual(['silence begun'])
  })
})

it('a rate of bounces that is too high begins with enough messages, and ends with the window', async () => {
  const bounceRate = { rate: 0.1, windowMs: hour, atLeast: 20 }
  const rigged = watched({ bounceRate, silence: false })
  await post(rigged, 'bounced', 3)
  await post(rigged, 'delivered', 16)
  await rigged.after(minute)
  expect(rigged.news()).toEqual([])
  await post(rigged, 'delivered', 1)
  await rigged.after(minute)
  expect(rigged.news()).toEqual(['bounce-rate begun'])
  expect(rigged.alarms[0]).toMatchObject({
    value: 0.15,
    limit: 0.1,
    message: 'acme: 15 % of 20 messages bounced; 10 % is the most.',
  })
  await rigged.after(hour)
  expect(rigged.news()).toEqual(['bounce-rate over'])
})

it('events that come late are told by the half of them', async () => {
  const rigged = watched({ silence: false, lag: minute }, { now: () => Date.UTC(2026, 4, 19) })
  const old = { ...delivered, to: 'ann@example.com' }
  for (let n = 0; n < 30; n++) await rigged.post({ ...old, id: `late${n}` })
  await rigged.after(minute)
  expect(rigged.news()).toEqual(['lag begun'])
})

describe('deliveries that are refused', () => {
  const misfit = {
    verify: () => ({
      accepted: false as const,
      code: 'ERR_SIGNATURE_MISMATCH' as const,
      reason: 'no',
    }),
    name: 'misfit',
  }

  it('are told where the provider delivered before, and none is accepted', async () => {
    let isMisfit = false
    const provider = acme()
    const verifier = {
      name: 'changing',
      verify: (...args: Parameters<typeof provider.verifier.verify>) =>
        isMisfit ? misfit.verify() : provider.verifier.verify(...args),
    }
    const rigged = watched({ silence: false }, { providers: [{ ...provider, verifier }] })
    isMisfit = true
    await post(rigged, 'delivered', 9)
    await rigged.after(minute)
    // A stranger who never was a provider.
    expect(rigged.news()).toEqual([])
    isMisfit = false
    await post(rigged, 'delivered', 1)
    await rigged.after(11 * minute)
    isMisfit = true
    await post(rigged, 'delivered', 4)
    await rigged.after(minute)
    expect(rigged.news()).toEqual([])
    await post(rigged, 'delivered', 1)
    await rigged.after(minute)
    expect(rigged.news()).toEqual(['refused begun'])
    isMisfit = false
    await post(rigged, 'delivered', 1)
    await rigged.after(minute)
    expect(rigged.news()).toEqual(['refused over'])
  })
})

describe('a drift', () => {
  it('is told once for each event that has no type, and for a field that was never there', async () => {
    const rigged = watched({ silence: false })
    for (const kind of ['odd', 'odd', 'strange'])
      await rigged.post({ ...delivered, kind, id: `${ids++}` })
    expect(rigged.alarms.map(({ kind, name }) => [kind, name])).toEqual([
      ['drift', 'odd'],
      ['drift', 'strange'],
    ])
    await post(rigged, 'delivered', 200)
    await rigged.post({ ...delivered, id: `${ids++}`, surprise: 1 })
    await rigged.post({ ...delivered, id: `${ids++}`, surprise: 2 })
    expect(rigged.alarms.slice(2).map(({ name }) => name)).toEqual(['delivered: surprise'])
  })

  it('is bounded, whatever a provider sends', async () => {
    const rigged = watched({ silence: false })
    const batch = Array.from({ length: 1200 }, (_, n) => ({
      ...delivered,
      kind: `odd-${n}`,
      id: `b${n}`,
    }))
    await rigged.post(batch)
    expect(rigged.alarms).toHaveLength(500)
  })
})

describe('with a ledger', () => {
  it('silence and rates are those of all processes', async () => {
    let received = 0
    const row = { provider: 'acme', events: 100, delivered: 60, bounced: 40, complained: 0 }
    const ledger: Pick<LedgerReader, 'events' | 'stats'> = {
      events: async () => ({ events: [{ receivedAt: new Date(received) } as never] }),
      stats: async () => [row],
    }
    const rigged = watched({ silence: hour, ledger })
    await post(rigged, 'delivered', 1)
    received = Date.UTC(2026, 4, 20, 5)
    await rigged.after(5 * hour)
    expect(rigged.news()).toEqual(['bounce-rate begun'])
    await rigged.after(2 * hour)
    expect(rigged.news()).toEqual(['silence begun'])
  })

  it('that is away, nothing is told and nothing fails', async () => {
    const away = () => Promise.reject(new Error('no database'))
    const rigged = watched({ silence: minute, ledger: { events: away, stats: away } })
    await post(rigged, 'delivered', 1)
    await rigged.after(hour)
    expect(rigged.news()).toEqual([])
  })
})

it('an alarm that cannot be told changes no answer', async () => {
  const rigged = watched({
    onAlarm: () => Promise.reject(new Error('no pager')),
    silence: minute,
  })
  expect((await rigged.post({ ...delivered, kind: 'odd' })).status).toBe(200)
  await rigged.after(hour)
  await new Promise(setImmediate)
  expect(rigged.log.filter(({ message }) => message === 'an observer threw')).toEqual([])
})

it('who looks no more is told nothing', async () => {
  const rigged = watched({ silence: false })
  rigged.watchman.stop()
  await rigged.post({ ...delivered, kind: 'odd' })
  expect(rigged.alarms).toEqual([])
})

it.each([
  ['onAlarm', { onAlarm: undefined }],
  ['silence', { silence: 0 }],
  ['lag', { lag: -1 }],
  ['refused', { refused: 0 }],
  ['everyMs', { everyMs: 0 }],
  ['bounceRate', { bounceRate: { rate: 2, windowMs: hour, atLeast: 1 } }],
  ['complaintRate', { complaintRate: { rate: 0.1, windowMs: 1, atLeast: 1 } }],
])('the option %s is refused when it is out of its range', (option, wrong) => {
  const options = { onAlarm: () => {}, ...wrong } as WatchOptions
  expect(() => watch(rig().herald, options)).toThrow(
    expect.objectContaining({ code: 'ERR_OPTION_INVALID', details: { option } }),
  )
})

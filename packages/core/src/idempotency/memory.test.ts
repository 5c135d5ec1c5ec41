import { describe, expect, it } from 'vitest'
import { memoryIdempotency } from './memory.js'

const task = (n: number) => ({ eventId: `e${n}`, handler: 'h' })

describe('memoryIdempotency', () => {
  it('forgets the oldest when it is full, and never what is being worked on', async () => {
    const store = memoryIdempotency({ maxEntries: 10 })
    await store.reserve(task(0), 60_000)
    for (let n = 1; n <= 100; n++) {
      const reservation = await store.reserve(task(n), 60_000)
      expect(reservation.state).toBe('reserved')
      if (reservation.state === 'reserved') await store.done(task(n), reservation.token)
    }
    expect(await store.reserve(task(0), 60_000)).toEqual({ state: 'busy' })
    expect(await store.reserve(task(100), 60_000)).toEqual({ state: 'done' })
    expect((await store.reserve(task(1), 60_000)).state).toBe('reserved')
  })

  it('keeps no more than it is told, and at least half of it', async () => {
    const store = memoryIdempotency({ maxEntries: 10 })
    for (let n = 0; n < 1000; n++) {
      const reservation = await store.reserve(task(n), 60_000)
      if (reservation.state === 'reserved') await store.done(task(n), reservation.token)
    }
    const states: string[] = []
    for (let n = 999; n >= 0; n--) states.push((await store.reserve(task(n), 0)).state)
    const remembered = states.filter((state) => state === 'done').length
    expect(remembered).toBeGreaterThanOrEqual(5)
    expect(remembered).toBeLessThanOrEqual(10)
  })

  it('forgets a lease that has ended like anything else', async () => {
    let now = 0
    const store = memoryIdempotency({ maxEntries: 10, clock: () => now })
    for (let n = 0; n < 100; n++) await store.reserve(task(n), 50)
    now = 50
    for (let n = 100; n < 120; n++) {
      const reservation = await store.reserve(task(n), 60_000)
      if (reservation.state === 'reserved') await store.done(task(n), reservation.token)
    }
    const attempts: unknown[] = []
    for (let n = 0; n < 100; n++) attempts.push(await store.reserve(task(n), 0))
    expect(attempts).toMatchObject(attempts.map(() => ({ state: 'reserved', attempt: 1 })))
  })

  it('does not take the lease of one task for that of another, however short it was', async () => {
    const store = memoryIdempotency({ maxEntries: 2 })
    await store.reserve(task(0), 0)
    await store.reserve(task(1), 0)
    await store.reserve(task(2), 60_000)
    expect((await store.reserve(task(1), 60_000)).state).toBe('reserved')
    expect(await store.reserve(task(2), 60_000)).toEqual({ state: 'busy' })
  })

  it('forgets what is older than it is told, by its clock', async () => {
    let now = 0
    const store = memoryIdempotency({ maxAgeMs: 1000, clock: () => now })
    const reservation = await store.reserve(task(1), 50)
    if (reservation.state === 'reserved') await store.done(task(1), reservation.token)
    now = 999
    expect(await store.reserve(task(1), 50)).toEqual({ state: 'done' })
    now = 1000
    expect(await store.reserve(task(1), 50)).toMatchObject({ state: 'reserved', attempt: 1 })
  })

  it('lets another start when a lease has ended, and ignores the one who comes too late', async () => {
    let now = 0
    const store = memoryIdempotency({ clock: () => now })
    const first = await store.reserve(task(1), 50)
    now = 50
    const second = await store.reserve(task(1), 50)
    expect(second).toMatchObject({ state: 'reserved', attempt: 2 })
    if (first.state === 'reserved') await store.done(task(1), first.token)
    expect(await store.reserve(task(1), 50)).toEqual({ state: 'busy' })
  })

  it('keeps the handlers of one event apart, in whatever order they end', async () => {
    const store = memoryIdempotency()
    const tokenOf = (handler: string): string => {
      const reservation = store.reserve({ eventId: 'e', handler }, 60_000)
      return 'token' in reservation ? reservation.token : ''
    }
    const [a, b, c] = [tokenOf('a'), tokenOf('b'), tokenOf('c'), tokenOf('d')]
    await store.done({ eventId: 'e', handler: 'c' }, c)
    await store.release({ eventId: 'e', handler: 'b' }, b)
    await store.done({ eventId: 'e', handler: 'a' }, a)
    const answers = ['a', 'b', 'c', 'd'].map((handler) =>
      store.reserve({ eventId: 'e', handler }, 60_000),
    )
    expect(answers).toMatchObject([
      { state: 'done' },
      { state: 'reserved', attempt: 2 },
      { state: 'done' },
      { state: 'busy' },
    ])
  })

  it('does not mix up events that ended in the same millisecond', async () => {
    const store = memoryIdempotency({ clock: () => 1 })
    for (const handler of ['h', 'i']) {
      for (let n = 0; n < 3; n++) {
        const each = { eventId: `e${n}`, handler }
        const reservation = await store.reserve(each, 60_000)
        if (reservation.state === 'reserved') await store.done(each, reservation.token)
      }
    }
    expect(await store.reserve({ eventId: 'e1', handler: 'j' }, 1)).toMatchObject({ attempt: 1 })
    expect(await store.reserve({ eventId: 'e1', handler: 'i' }, 1)).toEqual({ state: 'done' })
    expect(await store.reserve({ eventId: 'e3', handler: 'h' }, 1)).toMatchObject({ attempt: 1 })
  })
})

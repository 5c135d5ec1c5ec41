import { setTimeout } from 'node:timers/promises'
import { memoryIdempotency, type IdempotencyStore, type Task } from '@mailherald/core'
import { describe, expect, it } from 'vitest'
import { idempotencyConformance } from './conformance.js'
import type { StoreUnderTest } from './model.js'

const suite = idempotencyConformance()

function memory(
  change: (store: IdempotencyStore) => IdempotencyStore = (store) => store,
): StoreUnderTest {
  let now = 0
  const store = change(memoryIdempotency({ clock: () => now }))
  return { store, advance: (ms) => void (now += ms) }
}

describe('the memory store', () => {
  it.each(idempotencyConformance({ sequences: 2000 }))('$name', async ({ run }) => {
    await expect(run(() => memory())).resolves.toBeUndefined()
  })
})

describe('a store whose clock cannot be put forward', () => {
  it.concurrent.each(suite)('$name', async ({ run }) => {
    const realTime = (): StoreUnderTest => ({
      store: memoryIdempotency(),
      advance: (ms) => setTimeout(ms),
    })
    await expect(run(realTime)).resolves.toBeUndefined()
  })
})

describe('a store with a flaw is caught', () => {
  const flaws: Readonly<Record<string, (store: IdempotencyStore) => IdempotencyStore>> = {
    'it forgets what is done': (store) => ({
      ...store,
      done: (task, token) => store.release(task, token),
    }),
    'it never releases': (store) => ({ ...store, release: () => {} }),
    'leases never end': (store) => ({ ...store, reserve: (task) => store.reserve(task, 1e9) }),
    'leases end at once': (store) => ({ ...store, reserve: (task) => store.reserve(task, 0) }),
    'it looks at the event alone': (store) =>
      changeTask(store, (task) => ({ ...task, handler: 'all' })),
    'it looks at the handler alone': (store) =>
      changeTask(store, (task) => ({ ...task, eventId: 'all' })),
    'its keys run together': (store) =>
      changeTask(store, ({ eventId, handler }) => ({
        eventId: `${eventId}~${handler}`,
        handler: '',
      })),
    'it accepts any token': anyTokenIsGood,
    'it counts no attempts': (store) => ({
      ...store,
      async reserve(task, leaseMs) {
        const answer = await store.reserve(task, leaseMs)
        return answer.state === 'reserved' ? { ...answer, attempt: 1 } : answer
      },
    }),
    'it is not atomic': notAtomic,
  }

  it.each(Object.entries(flaws))('%s', async (_, flaw) => {
    const results = await Promise.allSettled(suite.map(({ run }) => run(() => memory(flaw))))
    const failures = results.filter(({ status }) => status === 'rejected')
    expect(failures.length).toBeGreaterThan(0)
    for (const { reason } of failures as PromiseRejectedResult[]) {
      expect(reason).toMatchObject({ name: 'AssertionError' })
    }
  })
})

it('two processes that share nothing are caught, with a seed to find it again', async () => {
  const apart = (): StoreUnderTest => ({ ...memory(), otherProcess: memoryIdempotency() })
  const results = await Promise.allSettled(suite.map(({ run }) => run(apart)))
  const failures = results.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
  expect(failures.map(({ reason }) => reason as unknown)).toEqual([
    expect.objectContaining({
      name: 'AssertionError',
      message: expect.stringMatching(/seed: -?\d+[^]*reserve/),
    }),
  ])
})

it('closes the store, also when a case fails', async () => {
  let closed = 0
  const broken = (): StoreUnderTest => ({
    ...memory((store) => ({ ...store, done: () => {} })),
    close: () => void closed++,
  })
  await Promise.allSettled(suite.map(({ run }) => run(broken)))
  expect(closed).toBe(suite.length)
})

function changeTask(store: IdempotencyStore, change: (task: Task) => Task): IdempotencyStore {
  return {
    reserve: (task, leaseMs) => store.reserve(change(task), leaseMs),
    done: (task, token) => store.done(change(task), token),
    release: (task, token) => store.release(change(task), token),
  }
}

function anyTokenIsGood(store: IdempotencyStore): IdempotencyStore {
  const current = new Map<string, string>()
  const key = ({ eventId, handler }: Task): string => JSON.stringify([eventId, handler])
  return {
    async reserve(task, leaseMs) {
      const answer = await store.reserve(task, leaseMs)
      if (answer.state === 'reserved') current.set(key(task), answer.token)
      return answer
    },
    done: (task) => store.done(task, current.get(key(task)) ?? ''),
    release: (task) => store.release(task, current.get(key(task)) ?? ''),
  }
}

/** Looks first and takes later, as a store does that reads and writes in two steps. */
function notAtomic(store: IdempotencyStore): IdempotencyStore {
  const taken = new Map<string, number>()
  const key = ({ eventId, handler }: Task): string => JSON.stringify([eventId, handler])
  return {
    ...store,
    async reserve(task, leaseMs) {
      const before = taken.get(key(task)) ?? 0
      await Promise.resolve()
      const answer = await store.reserve(task, leaseMs)
      if (answer.state === 'busy' && before === 0) {
        return { state: 'reserved', token: `late-${Math.random()}`, attempt: 1 }
      }
      if (answer.state === 'reserved') taken.set(key(task), 1)
      return answer
    },
  }
}

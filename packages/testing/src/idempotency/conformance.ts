import assert from 'node:assert/strict'
import type { IdempotencyStore, Reservation, Task } from '@mailherald/core'
import type { StoreUnderTest } from './model.js'

/** Makes a store that remembers nothing. */
export type MakeStore = () => StoreUnderTest | Promise<StoreUnderTest>

/** How much is tried. */
export interface ConformanceOptions {
  /**
   * How many random sequences of calls are compared with a model.
   *
   * @defaultValue 50
   */
  readonly sequences?: number
}

/** One thing that a store has to do. */
export interface ConformanceCase {
  readonly name: string
  /** @throws {AssertionError} saying what the store did instead */
  run(makeStore: MakeStore): Promise<void>
}

const long = 60_000
const short = 15
// Long enough for a call to a slow store, short enough to wait for.
const roomy = 500
const task: Task = { eventId: 'acme~1', handler: 'email.bounced:suppress' }

type Check = (under: StoreUnderTest, sequences: number) => Promise<void>

const cases: Readonly<Record<string, Check>> = {
  async 'a task is reserved once, on attempt 1'({ store }) {
    const first = await reserved(store, task)
    assert.equal(first.attempt, 1)
    assert.deepEqual(await store.reserve(task, long), { state: 'busy' })
  },

  async 'a finished task stays finished'({ store }) {
    const { token } = await reserved(store, task)
    await store.done(task, token)
    assert.deepEqual(await store.reserve(task, long), { state: 'done' })
    await store.release(task, token)
    await store.done(task, token)
    assert.deepEqual(await store.reserve(task, long), { state: 'done' })
  },

  async 'a released task can be reserved again, as the next attempt'({ store }) {
    const first = await reserved(store, task)
    await store.release(task, first.token)
    const second = await reserved(store, task)
    assert.equal(second.attempt, 2)
    assert.notEqual(second.token, first.token)
  },

  async 'a lease that ended counts as released'({ store, advance }) {
    await reserved(store, task, short)
    await advance(short * 2)
    assert.equal((await reserved(store, task)).attempt, 2)
  },

  async 'a finished task stays finished when its lease ends'({ store, advance }) {
    const { token } = await reserved(store, task, roomy)
    await store.done(task, token)
    await advance(roomy * 2)
    assert.deepEqual(await store.reserve(task, long), { state: 'done' })
  },

  async 'who has lost the lease to another can neither finish nor release'({ store, advance }) {
    const lost = await reserved(store, task, short)
    await advance(short * 2)
    const owner = await reserved(store, task)
    await store.done(task, lost.token)
    assert.deepEqual(await store.reserve(task, long), { state: 'busy' })
    await store.release(task, lost.token)
    assert.deepEqual(await store.reserve(task, long), { state: 'busy' })
    await store.done(task, owner.token)
    assert.deepEqual(await store.reserve(task, long), { state: 'done' })
  },

  async 'a token that was never given out changes nothing'({ store }) {
    await store.done(task, 'nobody')
    await store.release(task, 'nobody')
    await reserved(store, task)
    await store.done(task, 'nobody')
    assert.deepEqual(await store.reserve(task, long), { state: 'busy' })
  },

  async 'of many who want a task at once, exactly one gets it'({ store }) {
    const answers = await manyReserve(store)
    const states = answers.map(({ state }) => state).toSorted()
    assert.deepEqual(states, [...Array.from({ length: 24 }, () => 'busy'), 'reserved'])
  },

  async 'the same holds when a lease has just ended'({ store, advance }) {
    await reserved(store, task, short)
    await advance(short * 2)
    const answers = await manyReserve(store)
    assert.equal(answers.filter(({ state }) => state === 'reserved').length, 1)
  },

  async 'tasks are told apart by event and by handler'({ store }) {
    const others = [
      { eventId: 'acme~1', handler: 'email.bounced:other' },
      { eventId: 'acme~2', handler: 'email.bounced:suppress' },
      { eventId: 'acme~1~email.bounced', handler: 'suppress' },
      { eventId: 'acme~1', handler: '2~x' },
      { eventId: 'acme~1~2', handler: 'x' },
      { eventId: 'acme~1', handler: 'Ünï: {*} %s\n"x"' },
      { eventId: 'ACME~1', handler: 'email.bounced:suppress' },
    ]
    const { token } = await reserved(store, task)
    await store.done(task, token)
    const answers = await Promise.all(others.map(async (other) => store.reserve(other, long)))
    assert.deepEqual(
      answers.map(({ state }) => state),
      others.map(() => 'reserved'),
    )
    const tokens = answers.flatMap((answer) => (answer.state === 'reserved' ? [answer.token] : []))
    await store.done(others[0] as Task, tokens[1] as string)
    assert.deepEqual(await store.reserve(others[0] as Task, long), { state: 'busy' })
  },

  async 'any sequence of calls is answered as a simple model answers it'(under, sequences) {
    // Loaded when it is needed: fast-check is larger than all the rest.
    const { agreesWithModel } = await import('./model.js')
    await agreesWithModel(under, sequences)
  },
}

/**
 * What every `IdempotencyStore` has to do, as cases for any test runner. What a store forgets, and when, is
 * its own affair.
 *
 * @example
 * ```ts
 * // A store with a clock of its own that can be put forward:
 * const makeStore = () => {
 *   let now = 0
 *   const store = memoryIdempotency({ clock: () => now })
 *   return { store, advance: (ms: number) => void (now += ms) }
 * }
 * for (const { name, run } of idempotencyConformance()) it(name, () => run(makeStore))
 * ```
 */
export function idempotencyConformance({
  sequences = 50,
}: ConformanceOptions = {}): readonly ConformanceCase[] {
  return Object.entries(cases).map(([name, check]) => ({
    name,
    async run(makeStore) {
      const under = await makeStore()
      try {
        await check(under, sequences)
      } finally {
        await under.close?.()
      }
    },
  }))
}

async function reserved(
  store: IdempotencyStore,
  wanted: Task,
  leaseMs: number = long,
): Promise<Extract<Reservation, { state: 'reserved' }>> {
  const answer = await store.reserve(wanted, leaseMs)
  assert.equal(answer.state, 'reserved', `the task should be free, but it is "${answer.state}"`)
  return answer
}

function manyReserve(store: IdempotencyStore): Promise<Reservation[]> {
  return Promise.all(Array.from({ length: 25 }, async () => store.reserve(task, long)))
}

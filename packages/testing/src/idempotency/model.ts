import assert from 'node:assert/strict'
import type { IdempotencyStore, Reservation, Task } from '@mailherald/core'
import fc from 'fast-check'

/** A fresh store, and how to let its time pass. */
export interface StoreUnderTest {
  readonly store: IdempotencyStore
  /**
   * The same store, as another process has it.
   *
   * @defaultValue `store` itself
   */
  readonly otherProcess?: IdempotencyStore
  /** Lets at least so many milliseconds pass for the store. Never asked for more than 1,000. */
  advance(ms: number): void | Promise<void>
  /** Called at the end of each case. */
  close?(): void | Promise<void>
}

const short = 2
const long = 60_000
const handlers = ['a', 'b', 'c'] as const

/** What a store should know of one task. */
interface Known {
  state: 'free' | 'held' | 'done'
  attempt: number
  /** Every token that was given out; the last one may hold it. */
  readonly tokens: string[]
}

type Model = Readonly<Record<(typeof handlers)[number], Known>>

/** The store, as two processes have it, and tasks that no other sequence has touched. */
interface Real {
  readonly stores: readonly [IdempotencyStore, IdempotencyStore]
  readonly eventId: string
  advance: StoreUnderTest['advance']
}

type Command = fc.AsyncCommand<Model, Real>

/** Which task, and in which of the two processes. */
interface Where {
  readonly handler: (typeof handlers)[number]
  readonly process: 0 | 1
}

/**
 * Makes random calls from two processes and compares each answer with the model's.
 *
 * @throws {AssertionError} with the shortest sequence found that is answered differently, and its seed
 */
export async function agreesWithModel(under: StoreUnderTest, sequences: number): Promise<void> {
  const { store, otherProcess = store, advance } = under
  let sequence = 0
  const setup = (): { model: Model; real: Real } => ({
    model: { a: unheard(), b: unheard(), c: unheard() },
    real: { stores: [store, otherProcess], eventId: `sequence~${++sequence}`, advance },
  })
  const property = fc.asyncProperty(commands, (calls) => fc.asyncModelRun(setup, calls))
  const details = await fc.check(property, { numRuns: sequences })
  const message = await fc.asyncDefaultReportMessage(details)
  assert.ok(!details.failed, message)
}

function unheard(): Known {
  return { state: 'free', attempt: 0, tokens: [] }
}

const where = fc.record<Where>({
  handler: fc.constantFrom(...handlers),
  process: fc.constantFrom(0, 1),
})
const nth = fc.nat({ max: 3 })
const reserves = where.map(reserve)
const commands = fc.commands(
  [
    reserves,
    reserves,
    where.map(reserveTwice),
    where.map(crash),
    fc.tuple(where, nth).map(([at, from]) => finish('done', at, from)),
    fc.tuple(where, nth).map(([at, from]) => finish('release', at, from)),
  ],
  { maxCommands: 60, size: 'max' },
)

function reserve(at: Where): Command {
  return command(`reserve(${text(at)})`, async (model, real) => {
    const answer = await real.stores[at.process].reserve(taskOf(real, at), long)
    compare(model[at.handler], answer)
  })
}

/** A duplicate: both processes want the task at the same time. */
function reserveTwice(at: Where): Command {
  return command(`both reserve(${at.handler})`, async (model, real) => {
    const task = taskOf(real, at)
    const answers = await Promise.all(real.stores.map(async (store) => store.reserve(task, long)))
    // Whichever came first.
    const inOrder = answers.toSorted((one) => (one.state === 'reserved' ? -1 : 1))
    for (const answer of inOrder) compare(model[at.handler], answer)
  })
}

/** A process takes the task and dies. */
function crash(at: Where): Command {
  return command(`reserve(${text(at)}), and the lease ends`, async (model, real) => {
    const known = model[at.handler]
    const before = known.state
    compare(known, await real.stores[at.process].reserve(taskOf(real, at), short))
    await real.advance(short * 2)
    if (before === 'free') known.state = 'free'
  })
}

/** With the `nth` last token, where there is one. */
function finish(how: 'done' | 'release', at: Where, nth: number): Command {
  return command(`${how}(${text(at)}, token ${nth} from the end)`, async (model, real) => {
    const known = model[at.handler]
    // What the last token still does to a task that no process holds is up to the store.
    if (known.state === 'free' && nth === 0) return
    const token = known.tokens.at(-1 - nth) ?? 'nobody'
    await real.stores[at.process][how](taskOf(real, at), token)
    if (known.state === 'held' && nth === 0) known.state = how === 'done' ? 'done' : 'free'
  })
}

function command(name: string, run: Command['run']): Command {
  return { check: () => true, run, toString: () => name }
}

function compare(known: Known, answer: Reservation): void {
  const token = answer.state === 'reserved' ? answer.token : ''
  assert.deepEqual(answer, expected(known, token))
  if (answer.state !== 'reserved') return
  assert.ok(!known.tokens.includes(token), `the token "${token}" came twice`)
  known.tokens.push(token)
  known.state = 'held'
  known.attempt = answer.attempt
}

function expected({ state, attempt }: Known, token: string): Reservation {
  if (state === 'done') return { state: 'done' }
  return state === 'held' ? { state: 'busy' } : { state: 'reserved', token, attempt: attempt + 1 }
}

function taskOf({ eventId }: Real, { handler }: Where): Task {
  return { eventId, handler }
}

function text({ handler, process }: Where): string {
  return `${handler}, in process ${process}`
}

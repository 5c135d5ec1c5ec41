import assert from 'node:assert/strict'
import type { Reservation, Task } from '@mailherald/core'
import type { StoreUnderTest } from './conformance.js'
import { seededRandom, type Random } from './seeded-random.js'

const seeds = 12
const steps = 60
const short = 5
const long = 60_000

/** What a store should know of one task. */
interface Known {
  state: 'free' | 'held' | 'done'
  attempt: number
  leaseMs: number
  /** Every token that was given out; the last one may hold it. */
  readonly tokens: string[]
}

/** One sequence of calls, on tasks of its own. */
interface Run {
  readonly under: StoreUnderTest
  readonly random: Random
  readonly known: ReadonlyMap<Task, Known>
  readonly history: string[]
}

/**
 * Makes random calls and compares each answer with the model's.
 *
 * @throws {AssertionError} with the calls that led there
 */
export async function agreesWithModel(under: StoreUnderTest): Promise<void> {
  for (let seed = 1; seed <= seeds; seed++) {
    const run = newRun(under, seed)
    for (let step = 0; step < steps; step++) await takeStep(run)
  }
}

function newRun(under: StoreUnderTest, seed: number): Run {
  const tasks: Task[] = ['a', 'b', 'c'].map((handler) => ({ eventId: `run~${seed}`, handler }))
  return {
    under,
    random: seededRandom(seed),
    known: new Map(tasks.map((task) => [task, unheard()])),
    history: [`seed ${seed}`],
  }
}

function unheard(): Known {
  return { state: 'free', attempt: 0, leaseMs: 0, tokens: [] }
}

async function takeStep(run: Run): Promise<void> {
  const task = run.random.pick([...run.known.keys()])
  switch (run.random.pick(['reserve', 'reserve', 'lapse', 'done', 'release'])) {
    case 'reserve':
      return reserve(run, task, long)
    case 'lapse':
      await reserve(run, task, short)
      return letPass(run, task)
    case 'done':
      return finish(run, task, 'done')
    default:
      return finish(run, task, 'release')
  }
}

async function reserve(run: Run, task: Task, leaseMs: number): Promise<void> {
  const known = knownOf(run, task)
  const answer = await run.under.store.reserve(task, leaseMs)
  run.history.push(`reserve(${task.handler}, ${leaseMs}): ${JSON.stringify(answer)}`)
  const token = answer.state === 'reserved' ? answer.token : ''
  assert.deepEqual(answer, expected(known, token), run.history.join('\n'))
  if (answer.state !== 'reserved') return
  assert.ok(!known.tokens.includes(token), `a token came twice:\n${run.history.join('\n')}`)
  known.tokens.push(token)
  Object.assign(known, { state: 'held', attempt: answer.attempt, leaseMs })
}

function expected({ state, attempt }: Known, token: string): Reservation {
  if (state === 'done') return { state: 'done' }
  return state === 'held' ? { state: 'busy' } : { state: 'reserved', token, attempt: attempt + 1 }
}

async function letPass(run: Run, task: Task): Promise<void> {
  await run.under.advance(short * 2)
  run.history.push(`${short * 2} ms passed`)
  const known = knownOf(run, task)
  if (known.state === 'held' && known.leaseMs === short) known.state = 'free'
}

async function finish(run: Run, task: Task, how: 'done' | 'release'): Promise<void> {
  const known = knownOf(run, task)
  const last = known.tokens.at(-1)
  // What the last token still does to a task that nobody holds is left to the store.
  const tokens = known.state === 'free' ? known.tokens.slice(0, -1) : known.tokens
  const token = run.random.pick([...tokens, known.state === 'held' ? last : 'nobody']) ?? 'nobody'
  await run.under.store[how](task, token)
  run.history.push(`${how}(${task.handler}, ${token})`)
  if (known.state === 'held' && token === last) known.state = how === 'done' ? 'done' : 'free'
}

function knownOf({ known }: Run, task: Task): Known {
  return known.get(task) as Known
}

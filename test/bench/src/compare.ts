import { Bench } from 'tinybench'
import { short, type Effort, type Outcome } from './row.js'
import { takeTurns, times, type Sides } from './take-turns.js'

/** Ways to do the same; each call does `operations` of it. */
export interface Contest extends Sides<() => unknown> {
  readonly operations: number
}

/** Times all sides in turn in this process: ours as a multiple of the reference, the median of all rounds. */
export function compare(contest: Contest, effort: Effort): Promise<Outcome> {
  const { operations, ours, reference, floors = {} } = contest
  const turn = { clock: processorMs, ms: effort.inProcessMs, iterations: 3 }
  const timed = (side: () => unknown) => async () =>
    ((await medianTime(side, turn)) * 1000) / operations
  return takeTurns(
    {
      ours: timed(ours),
      reference: timed(reference),
      floors: Object.fromEntries(
        Object.entries(floors).map(([name, floor]) => [name, timed(floor)]),
      ),
    },
    effort.rounds,
    times((value) => `${short(value)} µs`),
  )
}

/**
 * For how long this process has computed. Unlike the time of day it does not go on while other work has the
 * processor, which would count against the side whose calls take longer.
 */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** How long one side is called, and how often at least. */
export interface Turn {
  /** What is read in milliseconds before and after each call. */
  readonly clock: () => number
  readonly ms: number
  readonly iterations: number
  /** Called before the warm-up, and again before what counts. */
  before?(): Promise<void>
}

/** Calls one side for a turn: the median time of a call, in milliseconds. */
export async function medianTime(side: () => unknown, turn: Turn): Promise<number> {
  const { clock, ms, iterations, before } = turn
  const bench = new Bench({
    throws: true,
    now: clock,
    time: ms,
    iterations,
    warmupTime: ms / 2,
    warmupIterations: iterations,
    ...(before && { setup: before }),
  })
  bench.add('side', side)
  await bench.run()
  const result = bench.getTask('side')?.result
  if (result === undefined || !('latency' in result)) throw new Error('nothing was measured')
  return result.latency.p50
}

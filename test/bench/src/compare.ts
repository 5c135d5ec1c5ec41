import { Bench } from 'tinybench'
import { short, spreadOf, type Effort, type Outcome } from './row.js'

/** Two ways to do the same; each call does `operations` of it. */
export interface Contest {
  readonly operations: number
  ours(): unknown
  reference(): unknown
}

/** Times both sides in turn in this process: ours as a multiple of the reference, the median of all rounds. */
export async function compare(contest: Contest, effort: Effort): Promise<Outcome> {
  const settings = { time: effort.inProcessMs, iterations: 3, warmup: true }
  const bench = new Bench({ ...settings, warmupTime: effort.inProcessMs, throws: true })
  bench.add('ours', () => contest.ours()).add('reference', () => contest.reference())
  const rounds: { ours: number; reference: number }[] = []
  for (let round = 0; round < effort.rounds; round++) {
    bench.reset()
    await bench.run()
    rounds.push({ ours: medianOf(bench, 'ours'), reference: medianOf(bench, 'reference') })
  }
  const perOperation = (side: 'ours' | 'reference') =>
    short((spreadOf(rounds.map((round) => round[side])).median * 1000) / contest.operations)
  return {
    ...spreadOf(rounds.map(({ ours, reference }) => ours / reference)),
    unit: '×',
    detail: `${perOperation('ours')} µs : ${perOperation('reference')} µs`,
  }
}

function medianOf(bench: Bench, side: string): number {
  const result = bench.getTask(side)?.result
  if (result === undefined || !('latency' in result)) throw new Error(`${side} was not measured`)
  return result.latency.p50
}

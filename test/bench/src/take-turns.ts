import { short, spreadOf, type Floor, type Outcome, type Spread } from './row.js'

/** Measures one side once. */
export type Measure = () => number | Promise<number>

/** What is measured against what. */
export interface Sides<Side> {
  readonly ours: Side
  readonly reference: Side
  /** Parts of the work that nobody can leave out. */
  readonly floors?: Readonly<Record<string, Side>>
}

/** How two measured values make an outcome, and how a value is written. */
export interface Reading {
  readonly unit: Outcome['unit']
  relate(value: number, reference: number): number
  write(value: number): string
}

/** How many times as much as the reference. */
export function times(write: Reading['write']): Reading {
  return { unit: '×', relate: (value, reference) => value / reference, write }
}

/** How many milliseconds more than the reference. */
export const moreMs: Reading = {
  unit: 'ms',
  relate: (value, reference) => value - reference,
  write: (value) => `${short(value)} ms`,
}

/** Measures every side once a round, A B C A B C …; the first quarter of the rounds only warms up. */
export async function takeTurns(
  sides: Sides<Measure>,
  rounds: number,
  { unit, relate, write }: Reading,
): Promise<Outcome> {
  const { ours, reference, floors = {} } = sides
  const measures = [reference, ours, ...Object.values(floors)]
  const taken: number[][] = []
  const warmUp = Math.ceil(rounds / 4)
  for (let round = 0; round < warmUp + rounds; round++) {
    const values: number[] = []
    for (const measure of measures) values.push(await measure())
    if (round >= warmUp) taken.push(values)
  }
  const related = (side: number): Spread =>
    spreadOf(taken.map((values) => relate(values[side] ?? NaN, values[0] ?? NaN)))
  const takes = (side: number): string =>
    write(spreadOf(taken.map((values) => values[side] ?? NaN)).median)
  return {
    ...related(1),
    unit,
    detail: `${takes(1)} : ${takes(0)}`,
    floors: Object.keys(floors).map((name, index): Floor => ({
      name,
      ...related(index + 2),
      takes: takes(index + 2),
    })),
  }
}

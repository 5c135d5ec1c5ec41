/** How much time a run may take. */
export interface Effort {
  /** How often both sides are measured, in turn. */
  readonly rounds: number
  readonly httpRounds: number
  /** For one side in one round, in milliseconds: in this process, and over HTTP. */
  readonly inProcessMs: number
  readonly httpMs: number
}

/** Of all rounds: the median, and the quartiles around it. */
export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** What came out of a row. */
export interface Outcome extends Spread {
  readonly unit: '×' | 'ms' | 'kB' | 'MB'
  /** What it was made of, with units. */
  readonly detail: string
}

/** One line of the table. */
export interface Row {
  readonly name: string
  readonly reference: string
  /** What the outcome is to reach. */
  readonly target: { readonly atMost: number } | { readonly atLeast: number }
  measure(effort: Effort): Promise<Outcome>
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? NaN
  return { median: at(0.5), low: at(0.25), high: at(0.75) }
}

/** Three digits that count. */
export function short(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

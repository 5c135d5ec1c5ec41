/** How much time a run may take. */
export interface Effort {
  /** How often every side is measured, in turn. */
  readonly rounds: number
  readonly httpRounds: number
  /** For one side in one round, in milliseconds: in this process, and over HTTP. */
  readonly inProcessMs: number
  readonly httpMs: number
  /** How many events go through one process to see what it keeps of them. */
  readonly events: number
  /** Only this side of the row, for a process that asks. */
  readonly side?: string
}

/** Of all rounds: the median, and the quartiles around it. */
export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** What a part of the work takes that nobody can leave out, as the outcome counts. */
export interface Floor extends Spread {
  readonly name: string
  /** With its unit. */
  readonly takes: string
}

/** What came out of a row. */
export interface Outcome extends Spread {
  readonly unit: '×' | 'ms' | 'kB' | 'B'
  /** What it was made of, with units. */
  readonly detail: string
  readonly floors?: readonly Floor[]
}

/** Why a row was not measured. */
export interface Skipped {
  readonly skipped: string
  /** Whether nothing is missing but a later Node: there it is measured. */
  readonly onOlderNode?: true
}

/** One line of the table. */
export interface Row {
  readonly name: string
  readonly reference: string
  /** What the outcome is to reach. */
  readonly target?: { readonly atMost: number } | { readonly atLeast: number }
  /** What the reference leaves out of the work. */
  readonly without?: string
  measure(effort: Effort): Promise<Outcome | Skipped>
}

/** Rows that stand under one heading. */
export interface Table {
  readonly title: string
  readonly rows: readonly Row[]
}

/** Says which value so large a share of them does not reach: 0.5, 0.99 … */
export function quantilesOf(values: readonly number[]): (share: number) => number {
  const sorted = values.toSorted((a, b) => a - b)
  return (share) => sorted[Math.floor(sorted.length * share)] ?? NaN
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

import type { Answered } from './post.js'

/** What came of all deliveries. */
export interface Summary {
  readonly sent: number
  readonly accepted: number
  /** How many were answered with which status, or why not at all. */
  readonly answers: Readonly<Record<string, number>>
  readonly seconds: number
  readonly perSecond: number
  /** In milliseconds, of those that were answered; absent where none was. */
  readonly ms?: Percentiles
}

/** So many of a hundred answers took at most so long. */
export interface Percentiles {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

/** Counts answers; keeps a number of each, and nothing else. */
export class Tally {
  readonly #answers = new Map<string, number>()
  readonly #start = performance.now()
  #times = new Float64Array(1024)
  #timed = 0
  #sent = 0
  #accepted = 0

  add({ status, error, ms }: Answered, isAccepted: boolean): void {
    const name = String(status ?? error)
    this.#answers.set(name, (this.#answers.get(name) ?? 0) + 1)
    this.#sent++
    if (isAccepted) this.#accepted++
    if (status !== undefined) this.#time(ms)
  }

  get sent(): number {
    return this.#sent
  }

  summary(): Summary {
    const seconds = (performance.now() - this.#start) / 1000
    return {
      sent: this.#sent,
      accepted: this.#accepted,
      answers: Object.fromEntries(this.#answers),
      seconds: rounded(seconds),
      perSecond: Math.round(this.#sent / seconds),
      ...(this.#timed > 0 && { ms: percentilesOf(this.#times.slice(0, this.#timed)) }),
    }
  }

  #time(ms: number): void {
    if (this.#timed === this.#times.length) {
      const longer = new Float64Array(this.#timed * 2)
      longer.set(this.#times)
      this.#times = longer
    }
    this.#times[this.#timed++] = ms
  }
}

/** Of the sorted values, the one at or below which the share lies: no interpolation, every figure was measured. */
function percentilesOf(times: Float64Array): Percentiles {
  const sorted = times.toSorted()
  const at = (share: number): number =>
    rounded(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** The last one is half a year and more. */
const steps = 35

/** How late events came, counted by powers of two of milliseconds. */
export class LagCounts {
  readonly #counts = new Uint32Array(steps)
  #total = 0

  add(ms: number): void {
    const step = ms < 1 ? 0 : Math.min(steps - 1, 1 + Math.floor(Math.log2(ms)))
    this.#counts[step] = (this.#counts[step] ?? 0) + 1
    this.#total++
  }

  join(other: LagCounts): void {
    for (const [step, count] of other.#counts.entries()) {
      this.#counts[step] = (this.#counts[step] ?? 0) + count
    }
    this.#total += other.#total
  }

  /** Which lag so many did not have: 0.5, 0.95 … In milliseconds, to the next power of two; null without events. */
  quantile(share: number): number | null {
    let left = Math.ceil(this.#total * share)
    if (left === 0) return null
    for (const [step, count] of this.#counts.entries()) {
      left -= count
      if (left <= 0) return 2 ** step
    }
    return null
  }
}

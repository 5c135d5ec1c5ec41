const minute = 60_000

/** How many there were of each name in the last minutes. */
export class SlidingCounts<Name extends string> {
  readonly #minutes = new Map<number, Map<Name, number>>()
  readonly #longestMs: number

  /** @param longestMs the longest time that is asked for */
  constructor(longestMs: number) {
    this.#longestMs = longestMs
  }

  add(name: Name, now: number): void {
    const key = Math.floor(now / minute)
    const counts = this.#minutes.get(key) ?? new Map<Name, number>()
    counts.set(name, (counts.get(name) ?? 0) + 1)
    this.#minutes.set(key, counts)
    this.#forget(now)
  }

  of(name: Name, windowMs: number, now: number): number {
    const from = Math.floor((now - windowMs) / minute)
    let sum = 0
    for (const [key, counts] of this.#minutes) if (key > from) sum += counts.get(name) ?? 0
    return sum
  }

  /** Minutes come in their order: the first ones are the oldest. */
  #forget(now: number): void {
    const oldest = Math.floor((now - this.#longestMs) / minute)
    for (const key of this.#minutes.keys()) {
      if (key >= oldest) return
      this.#minutes.delete(key)
    }
  }
}

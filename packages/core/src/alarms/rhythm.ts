const minute = 60_000
const day = 24 * 60 * minute
const daysKept = 7
const shortest = 15 * minute

/** How long an account usually pauses between two deliveries. */
export class Rhythm {
  readonly #longestByDay = new Map<number, number>()
  #first: number | undefined
  #last: number | undefined

  /** When the last delivery came. */
  get last(): number | undefined {
    return this.#last
  }

  delivered(now: number): void {
    this.#first ??= now
    if (this.#last !== undefined) this.#paused(now - this.#last, now)
    this.#last = now
  }

  /** Twice the longest pause of the last days; undefined as long as less than a day is known. */
  learned(now: number): number | undefined {
    if (this.#first === undefined || now - this.#first < day) return undefined
    return Math.max(shortest, 2 * Math.max(0, ...this.#longestByDay.values()))
  }

  #paused(pause: number, now: number): void {
    const today = Math.floor(now / day)
    this.#longestByDay.set(today, Math.max(pause, this.#longestByDay.get(today) ?? 0))
    for (const key of this.#longestByDay.keys()) {
      if (key <= today - daysKept) this.#longestByDay.delete(key)
    }
  }
}

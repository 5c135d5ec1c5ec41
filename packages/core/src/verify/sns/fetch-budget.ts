interface Spent {
  readonly since: number
  count: number
}

const mostOwners = 1000

/** How many fetches in one second may come to nothing, for each owner. */
export class FetchBudget {
  readonly #perSecond: number
  readonly #spent = new Map<string, Spent>()

  constructor(perSecond: number) {
    this.#perSecond = perSecond
  }

  /**
   * Takes one fetch of an owner's. Call what is returned when it was worth it: it does not count then.
   *
   * @throws {Error} when this second's are used up
   */
  take(owner: string, now: number): () => void {
    const spent = this.#of(owner, now)
    if (spent.count >= this.#perSecond) {
      throw new Error(`more than ${this.#perSecond} fetches in a second came to nothing`)
    }
    spent.count++
    return () => void spent.count--
  }

  #of(owner: string, now: number): Spent {
    const known = this.#spent.get(owner)
    if (known !== undefined && now >= known.since && now < known.since + 1000) return known
    const fresh = { since: now, count: 0 }
    this.#spent.delete(owner)
    this.#spent.set(owner, fresh)
    // The one that began longest ago has the least left to hold.
    for (const oldest of this.#spent.keys()) {
      if (this.#spent.size <= mostOwners) break
      this.#spent.delete(oldest)
    }
    return fresh
  }
}

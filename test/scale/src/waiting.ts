/** Events that came at the same time. */
export interface Cohort {
  /** The second of the first attempt to deliver them. */
  readonly first: number
  /** Since when they wait. */
  readonly since: number
  count: number
}

/** Events that wait, first come, first served. */
export class Waiting {
  #cohorts: Cohort[] = []
  #head = 0
  #count = 0

  get count(): number {
    return this.#count
  }

  /** Since when the oldest waits. */
  get oldest(): number | undefined {
    return this.#cohorts[this.#head]?.since
  }

  add(cohort: Cohort): void {
    if (cohort.count <= 0) return
    this.#cohorts.push(cohort)
    this.#count += cohort.count
  }

  /** Takes up to so many. */
  take(most: number): readonly Cohort[] {
    const taken: Cohort[] = []
    let left = most
    while (left > 0) {
      const cohort = this.#cohorts[this.#head]
      if (cohort === undefined) break
      const count = Math.min(left, cohort.count)
      taken.push({ ...cohort, count })
      left -= count
      this.#count -= count
      cohort.count -= count
      if (cohort.count === 0) this.#head++
    }
    this.#forget()
    return taken
  }

  #forget(): void {
    if (this.#head < 1024) return
    this.#cohorts = this.#cohorts.slice(this.#head)
    this.#head = 0
  }
}

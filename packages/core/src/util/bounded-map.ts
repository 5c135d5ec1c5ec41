/**
 * A map that is bounded by forgetting its older half when it is full. (Dropping the oldest entry of a Map one
 * at a time is slow: it has to step over all that were dropped before.)
 */
export class Generations<V> {
  #young = new Map<string, V>()
  #old = new Map<string, V>()
  readonly #half: number
  readonly #mustKeep: (value: V) => boolean

  /** @param mustKeep which values are never forgotten */
  constructor(maxEntries: number, mustKeep: (value: V) => boolean) {
    this.#half = Math.max(1, Math.ceil(maxEntries / 2))
    this.#mustKeep = mustKeep
  }

  get(key: string): V | undefined {
    return this.#young.get(key) ?? this.#old.get(key)
  }

  set(key: string, value: V): void {
    if (this.#young.size >= this.#half && !this.#young.has(key)) this.#age()
    this.#young.set(key, value)
  }

  #age(): void {
    const forgotten = this.#old
    this.#old = this.#young
    this.#young = new Map()
    for (const [key, value] of forgotten) {
      if (this.#mustKeep(value) && !this.#old.has(key)) this.#young.set(key, value)
    }
  }
}

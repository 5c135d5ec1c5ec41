import type { Kept } from './kept.js'

/** The latest of them, bounded in number and in bytes. */
export class Shelf {
  readonly #most: number
  readonly #mostBytes: number
  readonly #weights: number[] = []
  #bytes = 0
  /** The oldest first. */
  readonly items: Kept[] = []

  constructor(most: number, mostBytes: number) {
    this.#most = most
    this.#mostBytes = mostBytes
  }

  get bytes(): number {
    return this.#bytes
  }

  /** Returns those that had to make room. The newest stays, whatever its size. */
  add(kept: Kept): readonly Kept[] {
    const { weight } = kept
    this.items.push(kept)
    this.#weights.push(weight)
    this.#bytes += weight
    return this.#makeRoom()
  }

  /** Its size has changed. */
  weighAgain(kept: Kept): readonly Kept[] {
    const index = this.items.lastIndexOf(kept)
    if (index === -1) return []
    const { weight } = kept
    this.#bytes += weight - (this.#weights[index] ?? 0)
    this.#weights[index] = weight
    return this.#makeRoom()
  }

  #makeRoom(): readonly Kept[] {
    const gone: Kept[] = []
    while (this.items.length > this.#most || this.#bytes > this.#mostBytes) {
      const oldest = this.items.length > 1 ? this.items.shift() : undefined
      if (oldest === undefined) break
      this.#bytes -= this.#weights.shift() ?? 0
      gone.push(oldest)
    }
    return gone
  }
}

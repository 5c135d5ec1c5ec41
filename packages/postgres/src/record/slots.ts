/** So many deliveries can count the same thing at a time without waiting for each other's commit. */
const count = 32

/** Gives deliveries that are being recorded at the same time slots of their own. */
export class Slots {
  readonly #taken = new Set<number>()
  // Not where other processes begin, as far as can be.
  readonly #first: number = Math.floor(Math.random() * count)

  /** The first that is free: where one delivery comes after the other, all have the same. */
  take(): number {
    let index = 0
    while (this.#taken.has(index) && index < count) index++
    const slot = index < count ? index : Math.floor(Math.random() * count)
    this.#taken.add(slot)
    return (this.#first + slot) % count
  }

  giveBack(slot: number): void {
    this.#taken.delete((slot - this.#first + count) % count)
  }
}

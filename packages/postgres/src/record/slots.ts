/** So many deliveries can count the same thing at a time without waiting for each other's commit. */
const count = 32

// Not where other processes begin, as far as can be, and not where another ledger of this one does.
let next = Math.floor(Math.random() * count)

/** Gives deliveries that are being recorded at the same time slots of their own. */
export class Slots {
  readonly #taken = new Set<number>()
  readonly #first: number = next++ % count

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

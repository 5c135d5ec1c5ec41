import type { Fingerprint } from './fingerprint.js'

// Fuller, a look-up gets longer; emptier, an entry takes more than 32 bytes.
const fullest = 0.65
const fewestSlots = 1024

/**
 * Numbers by fingerprint, in typed arrays: 20 bytes a slot, and nothing that the garbage collector has to look at. A
 * number is never taken out, only replaced; 0 is none. A fingerprint that begins with 0 counts as one that begins with 1:
 * 0 is a free slot.
 */
export class FingerprintTable {
  readonly #roomy: number
  #prints: Int32Array
  #numbers: Float64Array
  #size = 0

  /** @param entries how many there will be, as a rule: it grows to hold just so many, and past them if it must */
  constructor(entries: number) {
    this.#roomy = Math.ceil((entries + 1) / fullest)
    const slots = Math.min(fewestSlots, this.#roomy)
    this.#prints = new Int32Array(slots * 3)
    this.#numbers = new Float64Array(slots)
  }

  get size(): number {
    return this.#size
  }

  /** How many bytes it takes. */
  get bytes(): number {
    return this.#prints.byteLength + this.#numbers.byteLength
  }

  /** Forgets everything, and keeps its room. */
  clear(): void {
    this.#prints.fill(0)
    this.#size = 0
  }

  get(fingerprint: Fingerprint): number {
    const slot = this.#slotOf(fingerprint)
    return this.#prints[slot * 3] === 0 ? 0 : (this.#numbers[slot] ?? 0)
  }

  set(fingerprint: Fingerprint, number: number): void {
    let slot = this.#slotOf(fingerprint)
    if (this.#prints[slot * 3] === 0) {
      if (this.#size + 1 > this.#numbers.length * fullest) {
        this.#grow()
        slot = this.#slotOf(fingerprint)
      }
      this.#size++
      this.#prints[slot * 3] = fingerprint.a || 1
      this.#prints[slot * 3 + 1] = fingerprint.b
      this.#prints[slot * 3 + 2] = fingerprint.c
    }
    this.#numbers[slot] = number
  }

  /** Where a fingerprint is, or else the free slot where it would be: the next one after its first choice. */
  #slotOf({ a, b, c }: Fingerprint): number {
    const prints = this.#prints
    const first = a || 1
    let at = Math.floor((first / 2 ** 32 + 0.5) * this.#numbers.length) * 3
    for (let held = prints[at]; held !== 0; held = prints[at]) {
      if (held === first && prints[at + 1] === b && prints[at + 2] === c) break
      at = at + 3 === prints.length ? 0 : at + 3
    }
    return at / 3
  }

  #grow(): void {
    const [prints, numbers] = [this.#prints, this.#numbers]
    const doubled = numbers.length * 2
    const slots = numbers.length < this.#roomy ? Math.min(doubled, this.#roomy) : doubled
    this.#prints = new Int32Array(slots * 3)
    this.#numbers = new Float64Array(slots)
    for (let slot = 0; slot < numbers.length; slot++) {
      const [a = 0, b = 0, c = 0] = prints.subarray(slot * 3, slot * 3 + 3)
      if (a === 0) continue
      const free = this.#slotOf({ a, b, c })
      this.#prints.set([a, b, c], free * 3)
      this.#numbers[free] = numbers[slot] ?? 0
    }
  }
}

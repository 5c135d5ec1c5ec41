import { hash, timingSafeEqual } from 'node:crypto'

/** A digest that stands for a text of any length, so that comparing tells nothing about the text, nor its length. */
export function digestOf(text: string | Uint8Array): Buffer {
  // Asked for a buffer, `hash` takes three times as long on Node 20.
  return Buffer.from(hash('sha256', text, 'hex'), 'hex')
}

/** Whether the bytes are among the known ones, in a time that does not tell which, nor how much of them is right. */
export function isAmong(candidate: Uint8Array, known: readonly Uint8Array[]): boolean {
  let found = false
  for (const one of known) {
    // Lengths are no secret: digests and MACs of one kind all have the same.
    const same = one.length === candidate.length && timingSafeEqual(one, candidate)
    found = found || same
  }
  return found
}

import { hash, timingSafeEqual } from 'node:crypto'

/** The SHA-256 digest of a text or bytes. */
export function digestOf(text: string | Uint8Array): Buffer {
  // Asked for a buffer, `hash` takes three times as long on Node 20.
  return Buffer.from(hash('sha256', text, 'hex'), 'hex')
}

/** Whether the bytes are among the known ones, in a time that does not tell which, nor how much of them is right. */
export function isAmong(candidate: Uint8Array, known: readonly Uint8Array[]): boolean {
  return indexAmong(candidate, known) >= 0
}

/** Where the bytes are among the known ones, or -1; takes the same time wherever that is. */
export function indexAmong(candidate: Uint8Array, known: readonly Uint8Array[]): number {
  let found = -1
  for (let i = 0; i < known.length; i++) {
    const one = known[i] ?? noBytes
    // Lengths are not secret: digests and MACs of one kind all have the same.
    const same = one.length === candidate.length && timingSafeEqual(one, candidate)
    found = same && found < 0 ? i : found
  }
  return found
}

const noBytes = new Uint8Array()

/** 96 bits of a text, as three signed integers. Changed in place: one is used for all texts of a store. */
export interface Fingerprint {
  a: number
  b: number
  c: number
}

/** What a fingerprint begins with: four random numbers of 32 bits, so that no sender can work out which texts share one. */
export type Seed = readonly [number, number, number, number]

const { imul } = Math
// As a rule the id of an event has fewer than 100 characters.
const bytes = new Uint8Array(4096)
const words = new Int32Array(bytes.buffer)
const encoder = new TextEncoder()

/** Writes the fingerprint of a text, of one that does not fit into `bytes` piece by piece. */
export function writeFingerprint(fingerprint: Fingerprint, text: string, seed: Seed): Fingerprint {
  let rest = text
  let from = seed
  for (;;) {
    const { read, written } = encoder.encodeInto(rest, bytes)
    mix(fingerprint, written, from)
    if (read === rest.length) return fingerprint
    rest = rest.slice(read)
    from = [fingerprint.a, fingerprint.b, fingerprint.c, seed[3]]
  }
}

/**
 * The first 96 bits of MurmurHash3 (x86, 128 bits) over the first of `bytes`, filled up with zeros.
 *
 * @see https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp
 */
function mix(fingerprint: Fingerprint, length: number, seed: Seed): void {
  const end = Math.ceil(length / 16) * 16
  for (let at = length; at < end; at++) bytes[at] = 0
  let [h1, h2, h3, h4] = seed
  for (let at = 0; at < end / 4; at += 4) {
    h1 ^= imul(scrambled(words[at], 0x239b961b, 15), 0xab0e9789)
    h1 = (imul(rotated(h1, 19) + h2, 5) + 0x561ccd1b) | 0
    h2 ^= imul(scrambled(words[at + 1], 0xab0e9789, 16), 0x38b34ae5)
    h2 = (imul(rotated(h2, 17) + h3, 5) + 0x0bcaa747) | 0
    h3 ^= imul(scrambled(words[at + 2], 0x38b34ae5, 17), 0xa1e38b93)
    h3 = (imul(rotated(h3, 15) + h4, 5) + 0x96cd1c35) | 0
    h4 ^= imul(scrambled(words[at + 3], 0xa1e38b93, 18), 0x239b961b)
    h4 = (imul(rotated(h4, 13) + h1, 5) + 0x32ac3b17) | 0
  }
  const sum = h1 + h2 + h3 + h4 + length * 4
  const first = spread(sum)
  const second = spread(sum + h2 + length)
  const third = spread(sum + h3 + length)
  const all = first + second + third + spread(sum + h4 + length)
  fingerprint.a = all | 0
  fingerprint.b = (all + second) | 0
  fingerprint.c = (all + third) | 0
}

function scrambled(word = 0, factor: number, bits: number): number {
  return rotated(imul(word, factor), bits)
}

function spread(value: number): number {
  let h = imul(value ^ (value >>> 16), 0x85ebca6b)
  h = imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

function rotated(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits))
}

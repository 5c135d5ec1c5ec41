/** 96 bits of a text, as three signed integers. Changed in place: one is used for all texts of a store. */
export interface Fingerprint {
  a: number
  b: number
  c: number
}

/** What a fingerprint begins with: four random numbers of 32 bits, so that no sender can work out which texts share one. */
export type Seed = readonly [number, number, number, number]

const { imul } = Math

/**
 * Writes the fingerprint of a text: the first 96 bits of MurmurHash3 (x86, 128 bits) over its UTF-16 code units.
 *
 * @see https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp
 */
export function writeFingerprint(fingerprint: Fingerprint, text: string, seed: Seed): Fingerprint {
  let h1 = seed[0] | 0
  let h2 = seed[1] | 0
  let h3 = seed[2] | 0
  let h4 = seed[3] | 0
  const { length } = text
  const whole = length - (length % 8)
  for (let at = 0; at < whole; at += 8) {
    h1 ^= imul(rotated(imul(pair(text, at), 0x239b961b), 15), 0xab0e9789)
    h1 = (imul(rotated(h1, 19) + h2, 5) + 0x561ccd1b) | 0
    h2 ^= imul(rotated(imul(pair(text, at + 2), 0xab0e9789), 16), 0x38b34ae5)
    h2 = (imul(rotated(h2, 17) + h3, 5) + 0x0bcaa747) | 0
    h3 ^= imul(rotated(imul(pair(text, at + 4), 0x38b34ae5), 17), 0xa1e38b93)
    h3 = (imul(rotated(h3, 15) + h4, 5) + 0x96cd1c35) | 0
    h4 ^= imul(rotated(imul(pair(text, at + 6), 0xa1e38b93), 18), 0x239b961b)
    h4 = (imul(rotated(h4, 13) + h1, 5) + 0x32ac3b17) | 0
  }
  h1 ^= imul(rotated(imul(pair(text, whole), 0x239b961b), 15), 0xab0e9789) ^ length
  h2 ^= imul(rotated(imul(pair(text, whole + 2), 0xab0e9789), 16), 0x38b34ae5) ^ length
  h3 ^= imul(rotated(imul(pair(text, whole + 4), 0x38b34ae5), 17), 0xa1e38b93) ^ length
  h4 ^= imul(rotated(imul(pair(text, whole + 6), 0xa1e38b93), 18), 0x239b961b) ^ length
  const sum = (h1 + h2 + h3 + h4) | 0
  const first = spread(sum)
  const second = spread(sum + h2)
  const third = spread(sum + h3)
  const all = first + second + third + spread(sum + h4)
  fingerprint.a = all | 0
  fingerprint.b = (all + second) | 0
  fingerprint.c = (all + third) | 0
  return fingerprint
}

/** Two code units; past the end of the text, zeros. */
function pair(text: string, at: number): number {
  return text.charCodeAt(at) | 0 | (text.charCodeAt(at + 1) << 16)
}

function spread(value: number): number {
  let h = imul(value ^ (value >>> 16), 0x85ebca6b)
  h = imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

function rotated(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits))
}

import { digestOf, indexAmong } from './constant-time.js'

declare const sealed: unique symbol

/** A secret that others are compared with: so many bytes, however long it is. */
export type SealedSecret = Uint8Array & { readonly [sealed]: true }

const size = 128
const last = size - 1

/** A secret to compare others with. */
export function sealSecret(secret: string | Uint8Array): SealedSecret {
  return seal(secret, new Uint8Array(size))
}

const given = new Uint8Array(size)

/** Where a secret is among the known ones, or -1, in a time that tells nothing about them, nor how long they are. */
export function indexOfSecret(secret: string | Uint8Array, known: readonly SealedSecret[]): number {
  return indexAmong(seal(secret, given), known)
}

const encoder = new TextEncoder()

/** The last byte tells the length of what is before it: the secret, or the digest of one that does not fit. */
function seal(secret: string | Uint8Array, into: Uint8Array): SealedSecret {
  const length = Buffer.byteLength(secret)
  into.fill(0)
  if (length > last) into.set(digestOf(secret))
  else if (typeof secret === 'string') encoder.encodeInto(secret, into)
  else into.set(secret)
  into[last] = Math.min(length, size)
  return into as SealedSecret
}

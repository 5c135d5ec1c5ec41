import { createHash } from 'node:crypto'

/** 128 bits of SHA-256 as a UUID: a key of 16 bytes for texts of any length and content. */
export function keyOf(...texts: readonly string[]): string {
  const hash = createHash('sha256')
  // With its length before it, no text runs into the next.
  for (const text of texts) hash.update(texts.length === 1 ? text : `${text.length}:${text}`)
  const hex = hash.digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

import { hash } from 'node:crypto'

/**
 * 128 bits of SHA-256 as a UUID: a key of 16 bytes for texts of any length and content. In SQL:
 * `left(encode(sha256(convert_to('text', 'UTF8')), 'hex'), 32)::uuid`.
 */
export function keyOf(text: string): string {
  const hex = hash('sha256', text)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

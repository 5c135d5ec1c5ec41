import { hash } from 'node:crypto'

/**
 * 128 bits of SHA-256 as a UUID: a key of 16 bytes for texts of any length and content. In SQL:
 * `left(encode(sha256(convert_to('text', 'UTF8')), 'hex'), 32)::uuid`.
 */
export function keyOf(text: string): string {
  const hex = hash('sha256', text)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

/** Whose message it is. */
export interface Owner {
  readonly provider: string
  readonly account?: string | undefined
}

/** The key of a recipient of a message, beside that of the message. */
export function whoKeyOf({ provider, account }: Owner, recipient: string | null): string {
  return keyOf(JSON.stringify([provider, account ?? null, recipient]))
}

/** Which entry of the list of whom not to mail, beside the address. */
export interface EntryName {
  readonly account?: string | undefined
  readonly scope: string
  readonly reason: string
}

/** The key of an entry, beside that of the address. */
export function entryKeyOf({ account, scope, reason }: EntryName): string {
  return keyOf(JSON.stringify([account ?? null, scope, reason]))
}

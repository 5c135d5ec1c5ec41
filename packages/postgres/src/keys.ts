import { createHmac, hash } from 'node:crypto'

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

/** What stands for the address of a person who was erased. */
export function erasedAddressOf(address: string, erasureKey: string): string {
  return `erased:${createHmac('sha256', erasureKey).update(address).digest('base64url')}`
}

/** Under which keys an address can be on the list of whom not to mail: its own, and that of its hash. */
export function listedKeysOf(address: string, erasureKey: string | undefined): readonly string[] {
  const own = keyOf(address)
  return erasureKey === undefined ? [own] : [own, keyOf(erasedAddressOf(address, erasureKey))]
}

import { createHmac } from 'node:crypto'
import { addressKey } from '@mailherald/core'
import { keyOf } from './keys.js'

/** What stands for the address of a person who was erased. */
export function erasedAddress(address: string, erasureKey: string): string {
  return `erased:${createHmac('sha256', erasureKey).update(address).digest('base64url')}`
}

/** Under which keys an address can be on the list of whom not to mail. */
export type ListedKeys = (address: string) => readonly string[]

/** Its own key, and that of what stands for it where it was erased. */
export function listedKeys({
  erasureKey,
}: {
  readonly erasureKey: string | undefined
}): ListedKeys {
  return (given) => {
    const address = addressKey(given)
    const own = keyOf(address)
    return erasureKey === undefined ? [own] : [own, keyOf(erasedAddress(address, erasureKey))]
  }
}

import type { JsonValue } from '../events/base.js'
import { setOwn } from '../util/set-own.js'
import { record } from './values.js'

type Members = Readonly<Record<string, JsonValue>>

/**
 * Reads objects whose members are spelled in one letter case here and in another there: gives them the spelling
 * that `names` has. Of several names that differ in letter case only, the first with a value counts. Other members
 * stay as they are.
 *
 * @param names as they are usually sent
 * @example
 * ```ts
 * const spelled = spelledAs(['event', 'bulkId'])
 * spelled({ event: 'open', bulkid: '42' }) // { event: 'open', bulkId: '42' }
 * ```
 */
export function spelledAs(names: readonly string[]): (value: unknown) => Members {
  const usual = new Set(names)
  const byLowerCase = new Map(names.map((name) => [name.toLowerCase(), name]))
  const usualNameOf = (name: string): string =>
    usual.has(name) ? name : (byLowerCase.get(name.toLowerCase()) ?? name)
  return (value) => {
    const members = record(value)
    for (const name in members) {
      if (usualNameOf(name) !== name) return respelled(members, usualNameOf)
    }
    return members
  }
}

function respelled(members: Members, usualNameOf: (name: string) => string): Members {
  const spelled: Record<string, JsonValue> = {}
  for (const [name, value] of Object.entries(members)) {
    const usual = usualNameOf(name)
    if (isEmpty(Object.hasOwn(spelled, usual) ? spelled[usual] : undefined)) {
      setOwn(spelled, usual, value)
    }
  }
  return spelled
}

function isEmpty(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || value === ''
}

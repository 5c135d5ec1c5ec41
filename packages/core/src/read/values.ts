import type { JsonValue } from '../events/base.js'

/** A non-empty string; numbers and booleans come out as text. White space around it is dropped. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return String(value)
  }
  return typeof value === 'string' ? value.trim() || undefined : undefined
}

/** A non-empty string as received: the white space around the body of a message belongs to it. */
export function verbatim(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The texts of a list, or of the one value that stands where a list was expected, each once. */
export function texts(value: unknown): string[] {
  return eachOnce(value, text)
}

/** What can be read of a list, or of the one value that stands where a list was expected, each once. */
export function eachOnce(value: unknown, read: (item: unknown) => string | undefined): string[] {
  if (!Array.isArray(value)) {
    const only = read(value)
    return only === undefined ? [] : [only]
  }
  const found = new Set<string>()
  for (const item of value) {
    const known = read(item)
    if (known !== undefined) found.add(known)
  }
  return [...found]
}

/** A finite number, also from text. */
export function number(value: unknown): number | undefined {
  const found = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined
}

/** A boolean, also as 1, 0, "1", "0", "true", "false", "yes", "no". */
export function boolean(value: unknown): boolean | undefined {
  const word = text(value)?.toLowerCase()
  if (word === 'true' || word === '1' || word === 'yes') return true
  return word === 'false' || word === '0' || word === 'no' ? false : undefined
}

/** A JSON object; anything else comes out empty. */
export function record(value: unknown): Readonly<Record<string, JsonValue>> {
  return isRecord(value) ? value : {}
}

/**
 * The member of nested objects at a path; undefined where there is none.
 *
 * @example
 * ```ts
 * memberAt(raw, 'data.message.id')
 * ```
 */
export function memberAt(value: unknown, path: string): JsonValue | undefined {
  let found = value
  for (const name of path.split('.')) {
    if (!isRecord(found) || !Object.hasOwn(found, name)) return undefined
    found = found[name]
  }
  return found as JsonValue | undefined
}

/** The text at a path in nested objects: of several paths, the first with one counts. */
export function textAt(value: unknown, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const found = text(memberAt(value, path))
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The members of an object by lower-case name, for providers whose spelling varies. Of two names that differ
 * in letter case only, the first with a value counts.
 */
export function byLowerCaseName(value: unknown): ReadonlyMap<string, JsonValue> {
  const members = new Map<string, JsonValue>()
  const fields = record(value)
  for (const name of Object.keys(fields)) {
    const key = name.toLowerCase()
    const member = fields[name]
    if (member !== undefined && isEmpty(members.get(key))) members.set(key, member)
  }
  return members
}

function isEmpty(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || value === ''
}

/**
 * Part of a payload: left-out fields stay as they are, `undefined` takes a field away, lists are replaced whole.
 * Of a payload that names its fields only those: that others may come must not let a misspelt one compile.
 */
export type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in Fields<T>]?: DeepPartial<T[K]> | undefined }
    : T

/** The names that a type spells out; where it spells out none, whatever it takes. */
type Fields<T> = [Named<T>] extends [never] ? keyof T : Named<T>

type Named<T> = keyof {
  [K in keyof T as string extends K ? never : number extends K ? never : K]: true
} &
  keyof T

/** `changes` laid over `original`, object by object. Neither is touched. */
export function deepMerge(original: unknown, changes: unknown): unknown {
  if (!isObject(original) || !isObject(changes)) return changes
  const merged = new Map(Object.entries(original))
  for (const [key, change] of Object.entries(changes)) {
    if (change === undefined) merged.delete(key)
    else merged.set(key, deepMerge(merged.get(key), change))
  }
  return Object.fromEntries(merged)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

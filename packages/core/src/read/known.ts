/** The members that can be there, without those that are undefined. */
export type Known<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K]
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> }

/**
 * An object without its undefined members; undefined where none is left.
 *
 * @example
 * ```ts
 * const geo = known({ country: text(raw.country), city: text(raw.city) })
 * ```
 */
export function known<T extends object>(members: T): Known<T> | undefined {
  const found = Object.entries(members).filter(([, value]) => value !== undefined)
  return found.length === 0 ? undefined : (Object.fromEntries(found) as Known<T>)
}

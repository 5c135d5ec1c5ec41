/** Where a value is in a payload. */
export type Path = readonly (string | number)[]

/** Payloads with more fields than this are looked at in part. */
const most = 300

/** The places of all values that are not objects, in their order. */
export function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return path.length === 0 ? [] : [path]
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return entries.flatMap(([name, each]) => leavesOf(each, [...path, name])).slice(0, most)
}

/** The value in a place. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, name) => (value as Record<string | number, unknown> | undefined)?.[name],
    root,
  )
}

/** A copy without the value in a place. */
export function without(root: unknown, path: Path): unknown {
  const copy = structuredClone(root)
  const holder = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>
  const name = path.at(-1)
  if (name === undefined) return copy
  if (Array.isArray(holder)) holder.splice(Number(name), 1)
  else delete holder[name]
  return copy
}

/** `data.bounce.type`, `recipients[0]`. */
export function textOfPath(path: Path): string {
  return path
    .map((name, at) => (typeof name === 'number' ? `[${name}]` : at === 0 ? name : `.${name}`))
    .join('')
}

/** JSON with sorted keys, so that equal values have equal text. `undefined` is left out of objects and null in lists. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  // Byte by byte, a large attachment would cost hundreds of times its size.
  if (value instanceof Uint8Array) return JSON.stringify(Buffer.from(value).toString('base64'))
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join()}}`
}

/** JSON with sorted keys, so that equal values have equal text. `undefined` is left out of objects and null in lists. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return listJson(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  // Byte by byte, a large attachment would cost hundreds of times its size.
  if (value instanceof Uint8Array) return JSON.stringify(Buffer.from(value).toString('base64'))
  return objectJson(value as Readonly<Record<string, unknown>>)
}

// Text is added to text: joined at every level, deep nesting would be copied once for each.
function listJson(values: readonly unknown[]): string {
  let text = ''
  for (const value of values) text += `${text === '' ? '' : ','}${canonicalJson(value)}`
  return `[${text}]`
}

function objectJson(value: Readonly<Record<string, unknown>>): string {
  let text = ''
  for (const key of Object.keys(value).toSorted()) {
    const member = value[key]
    if (member === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}

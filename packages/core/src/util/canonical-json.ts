/** JSON with sorted keys, so that equal values have equal text. `undefined` is left out of objects and null in lists. */
export function canonicalJson(value: unknown): string {
  let json = ''
  writeCanonicalJson(value, (text) => {
    json += text
  })
  return json
}

/** Writes that JSON from its first character to its last, for who need not have it whole. */
export function writeCanonicalJson(value: unknown, write: (text: string) => void): void {
  if (Array.isArray(value)) writeList(value, write)
  else if (typeof value !== 'object' || value === null) write(JSON.stringify(value) ?? 'null')
  // Byte by byte, a large attachment would cost hundreds of times its size.
  else if (value instanceof Uint8Array) write(`"${Buffer.from(value).toString('base64')}"`)
  else writeObject(value as Readonly<Record<string, unknown>>, write)
}

function writeList(values: readonly unknown[], write: (text: string) => void): void {
  let separator = ''
  write('[')
  for (const value of values) {
    write(separator)
    writeCanonicalJson(value, write)
    separator = ','
  }
  write(']')
}

function writeObject(
  value: Readonly<Record<string, unknown>>,
  write: (text: string) => void,
): void {
  let separator = ''
  write('{')
  for (const key of Object.keys(value).toSorted()) {
    const member = value[key]
    if (member === undefined) continue
    write(`${separator}${JSON.stringify(key)}:`)
    writeCanonicalJson(member, write)
    separator = ','
  }
  write('}')
}

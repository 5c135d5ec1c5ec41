/** The headers of a mail: names in lower case, every value in its order. */
export type MailHeaders = Readonly<Record<string, readonly string[]>>

/** Puts headers together that have the same name. */
export function mailHeaders(pairs: Iterable<readonly [name: string, value: string]>): MailHeaders {
  const headers = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    const key = name.toLowerCase()
    const values = headers.get(key)
    if (values === undefined) headers.set(key, [value])
    else values.push(value)
  }
  return Object.fromEntries(headers)
}

/** The headers of a block as it stands at the beginning of a mail. Lines without a name are left out. */
export function parseMailHeaders(block: string): MailHeaders {
  const pairs: [string, string][] = []
  for (const line of block.split(/\r?\n/)) {
    const last = pairs.at(-1)
    if (/^[ \t]/.test(line)) {
      if (last !== undefined && line.trim() !== '') last[1] += ` ${line.trim()}`
      continue
    }
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim()
    if (colon > 0 && name !== '') pairs.push([name, line.slice(colon + 1).trim()])
  }
  return mailHeaders(pairs)
}

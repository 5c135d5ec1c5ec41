import { byLowerCaseName, isRecord } from '../values.js'

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

/**
 * Headers as a provider's JSON has them: an object of values or lists of values, a list of such objects, a list of
 * pairs, or a list of objects with a `name` and a `value`, whatever their letter case.
 *
 * @example
 * ```ts
 * headersIn({ Received: ['…', '…'], Subject: 'Hi' })
 * headersIn([['Received', '…'], ['Received', '…']])
 * headersIn([{ Name: 'Subject', Value: 'Hi' }])
 * headersIn([{ Received: '…' }, { Received: '…' }])
 * ```
 */
export function headersIn(value: unknown): MailHeaders {
  return mailHeaders(pairsIn(value))
}

type Pair = readonly [name: string, value: string]

function pairsIn(value: unknown): readonly Pair[] {
  if (Array.isArray(value)) return value.flatMap(pairIn)
  return isRecord(value) ? Object.entries(value).flatMap(([name, held]) => pairsOf(name, held)) : []
}

function pairIn(item: unknown): readonly Pair[] {
  const pair = Array.isArray(item) ? (item as unknown[]) : namedValue(item)
  if (pair === undefined) return isRecord(item) ? pairsIn(item) : []
  const [name, held] = pair
  return typeof name === 'string' && name !== '' ? pairsOf(name, held) : []
}

function namedValue(item: unknown): readonly unknown[] | undefined {
  const members = byLowerCaseName(item)
  return members.has('name') ? [members.get('name'), members.get('value')] : undefined
}

function pairsOf(name: string, held: unknown): readonly Pair[] {
  return [held].flat().flatMap((text) => (typeof text === 'string' ? [[name, text] as const] : []))
}

/** The headers of the block at the beginning of a mail. Lines without a name are left out. */
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

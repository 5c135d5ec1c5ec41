import { isUint8Array } from 'node:util/types'

/** How much of a value may still be copied. */
export class Allowance {
  #characters: number
  #values: number

  constructor({ characters, values }: { readonly characters: number; readonly values: number }) {
    this.#characters = characters
    this.#values = values
  }

  get isUsedUp(): boolean {
    return this.#characters <= 0 || this.#values <= 0
  }

  /** A text, cut to what is left. */
  take(text: string, longest: number = longestText): string {
    this.#values--
    const length = Math.max(0, Math.min(text.length, longest, this.#characters))
    this.#characters -= length
    if (length === text.length) return text
    return `${copyOf(text.slice(0, length))}… (${text.length - length} more characters)`
  }
}

/** A part of a text keeps the whole of it in memory. */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}

/** Of a text in an event. */
const longestText = 2000
const deepest = 64

/**
 * A copy of plain data, as far as it is allowed: long texts are cut, bytes are counted, and where nothing is left the
 * rest is left out.
 */
export function cutDown(value: unknown, allowance: Allowance, depth = 0): unknown {
  if (typeof value === 'string') return allowance.take(value)
  if (typeof value !== 'object' || value === null) return valueOf(value, allowance)
  if (value instanceof Date) return value
  if (isUint8Array(value)) return allowance.take(`(${value.length} bytes)`)
  if (depth >= deepest) return '…'
  return Array.isArray(value)
    ? cutList(value, allowance, depth)
    : cutRecord(value as Readonly<Record<string, unknown>>, allowance, depth)
}

function valueOf(value: unknown, allowance: Allowance): unknown {
  allowance.take('')
  return typeof value === 'bigint' ? `${value}` : value
}

function cutList(list: readonly unknown[], allowance: Allowance, depth: number): unknown[] {
  const cut: unknown[] = []
  for (const each of list) {
    if (allowance.isUsedUp) return [...cut, `… (${list.length - cut.length} more)`]
    cut.push(cutDown(each, allowance, depth + 1))
  }
  return cut
}

function cutRecord(
  record: Readonly<Record<string, unknown>>,
  allowance: Allowance,
  depth: number,
): Record<string, unknown> {
  // A payload can have a field named "__proto__".
  const cut = Object.create(null) as Record<string, unknown>
  const keys = Object.keys(record)
  for (const [index, key] of keys.entries()) {
    if (allowance.isUsedUp) {
      cut['…'] = `(${keys.length - index} more)`
      break
    }
    cut[allowance.take(key, longestKey)] = cutDown(record[key], allowance, depth + 1)
  }
  return cut
}

const longestKey = 200

import { maskLocal } from './mask-address.js'

/** What is known beforehand of the addresses in a text. */
export interface Known {
  /** Texts with an at sign that are not addresses: ids of messages. */
  readonly kept: ReadonlySet<string>
  /** Local parts, in lower case, with characters that elsewhere would be the end of an address. */
  readonly oddLocals: readonly string[]
}

/** How an at sign is written: as it is, in a URL, in JSON, in HTML, in quoted-printable. */
const atSigns = /@|%(?:25)?40|\\u0040|&#(?:0*64|x0*40);|&commat;|=40/gi

/**
 * A text without the addresses in it. Where a text could be an address it is taken for one. Takes bytes as characters
 * (`latin1`) as well.
 */
export function maskText(text: string, known: Known): string {
  let masked = ''
  let end = 0
  for (const { 0: sign, index } of text.matchAll(atSigns)) {
    const found = index < end ? undefined : addressAt(text, { sign, index, from: end }, known)
    if (found === undefined) continue
    masked += text.slice(end, found.start) + found.shown
    end = found.end
  }
  return end === 0 ? text : masked + text.slice(end)
}

interface AtSign {
  readonly sign: string
  readonly index: number
  /** Where the address before it ends. */
  readonly from: number
}

interface Found {
  readonly start: number
  readonly end: number
  readonly shown: string
}

function addressAt(text: string, at: AtSign, { kept, oddLocals }: Known): Found | undefined {
  const { sign, index } = at
  const end = endOfDomain(text, index + sign.length)
  const domain = text.slice(index + sign.length, end)
  // In quoted-printable, and wherever else a number follows a sign, most of what looks like one is none.
  if (domain === '' || (sign === '=40' && !domain.includes('.'))) return undefined
  const start = startOfLocal(text, at, oddLocals)
  if (start === index || kept.has(text.slice(start, end))) return undefined
  return { start, end, shown: maskLocal(text.slice(start, index)) + sign + domain }
}

function endOfDomain(text: string, from: number): number {
  let end = from
  while (end < text.length && end - from < longest && isDomain(text.charCodeAt(end))) end++
  return end
}

function startOfLocal(text: string, at: AtSign, oddLocals: readonly string[]): number {
  const { sign, index, from } = at
  const odd = oddLocals.find((local) => endsWith(text, index, local))
  if (odd !== undefined) return Math.max(from, index - odd.length)
  if (text[index - 1] === '"') return startOfQuoted(text, index, from)
  const isWithinForm = sign.startsWith('%')
  let start = index
  while (start > from && index - start < longest && isLocal(text, start - 1, isWithinForm)) start--
  return start
}

function endsWith(text: string, end: number, local: string): boolean {
  return text.slice(Math.max(0, end - local.length), end).toLowerCase() === local
}

/** `"ann smith"@example.com`, with its quotes escaped or not. */
function startOfQuoted(text: string, index: number, from: number): number {
  const first = Math.max(from, index - longest)
  const open = text.slice(first, index - 1).lastIndexOf('"')
  return open === -1 ? index : first + open
}

/** More than any address has: names of lists that carry an address of another are long. */
const longest = 320

function isDomain(code: number): boolean {
  return isAlphanumeric(code) || code === hyphen || code === dot || code >= 0x80
}

/** In a form, `=` is the end of a name; in an address of its own it is part of it, as in `news+ann=example.com@…`. */
function isLocal(text: string, at: number, isWithinForm: boolean): boolean {
  const code = text.charCodeAt(at)
  if (isAlphanumeric(code) || code >= 0x80) return true
  const character = text[at] ?? ''
  if (character === '=') return !isWithinForm
  // A quotation mark at the beginning of a word, else part of a name.
  if (character === "'") return at > 0 && isAlphanumeric(text.charCodeAt(at - 1))
  return '!#$%^*~+-_.'.includes(character)
}

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

const hyphen = 45
const dot = 46

/** Whether the generic rules find the whole of a local part. */
export function isOddLocal(local: string): boolean {
  for (let at = 0; at < local.length; at++) if (!isLocal(local, at, true)) return true
  return false
}

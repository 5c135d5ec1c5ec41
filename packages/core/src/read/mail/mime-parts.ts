import { headerParams, type ParamHeader } from '../form/header-params.js'
import { parseMailHeaders, type MailHeaders } from './mail-headers.js'

/** One part of a mail, or the mail itself. */
export interface MimePart {
  /** With a character for each byte, as `latin1` has it. */
  readonly headers: MailHeaders
  readonly type: ParamHeader
  /** As it travels: encoded. Of a part that has parts, what is before the first of them. */
  readonly body: Uint8Array
  /** Only of a multipart that says where its parts begin. */
  readonly parts?: readonly MimePart[]
}

// More than people and their programs send. Every part, and every level, is work that costs a sender a few bytes.
const mostParts = 1000
const deepest = 32
/** Of the headers of a mail and of all its parts. */
export const mostHeaderBytes: number = 256 * 1024

/** A multipart whose end has not come yet. */
interface Level {
  /** The line before each of its parts, and the one after the last of them, without the dashes they begin with. */
  readonly boundary: string
  readonly end: string
  readonly parts: MimePart[]
  readonly isDigest: boolean
}

/**
 * Takes a mail apart, in one walk over its bytes; undefined where it has more than 1,000 parts, 32 levels or 256 KiB
 * of headers.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1
 */
export function mimeParts(bytes: Uint8Array): MimePart | undefined {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const open: Level[] = []
  let [place, headerBytes]: [Place, number] = [{ at: 0, level: -1 }, 0]
  let root: MimePart | undefined
  for (let count = 0; count < mostParts; count++) {
    const parent = open[place.level]
    const head = headAt(mail, place.at, open)
    headerBytes += head.end - place.at
    if (headerBytes > mostHeaderBytes) return undefined
    const part = partOf(mail, head, open)
    if (open.length > deepest) return undefined
    if (root === undefined) root = part
    else parent?.parts.push(part)
    const next = nextPlace(mail, head.end, open)
    if (next === undefined) return root
    place = next
  }
  return undefined
}

/** Where a part begins, and of which multipart it is one. */
interface Place {
  readonly at: number
  readonly level: number
}

interface Head {
  readonly headers: MailHeaders
  /** Where the body begins. */
  readonly end: number
}

/** The headers up to the first empty line, or to a delimiter: a part may have no body. */
function headAt(mail: Buffer, start: number, open: readonly Level[]): Head {
  const headers = (end: number) => parseMailHeaders(mail.toString('latin1', start, end))
  for (let at = start; at < mail.length;) {
    const end = endOfLine(mail, at)
    if (end - start > mostHeaderBytes) return { headers: {}, end }
    if (end === at || (end === at + 1 && mail[at] === 0x0d)) {
      return { headers: headers(at), end: Math.min(end + 1, mail.length) }
    }
    if (delimiterAt(mail, at, open) !== undefined) return { headers: headers(at), end: at }
    at = end + 1
  }
  return { headers: headers(mail.length), end: mail.length }
}

function endOfLine(mail: Buffer, at: number): number {
  const end = mail.indexOf(0x0a, at)
  return end < 0 ? mail.length : end
}

/** The part that begins with this head. A multipart is open from here on. */
function partOf(mail: Buffer, { headers, end }: Head, open: Level[]): MimePart {
  const type = headerParams(headers['content-type']?.[0] ?? usualType(open.at(-1)))
  const value = /^[^\s(]*/.exec(type.value)?.[0] ?? ''
  const boundary = value.startsWith('multipart/') ? type.params.get('boundary') : undefined
  const parts: MimePart[] = []
  if (boundary !== undefined && boundary !== '') {
    open.push({ boundary, end: `${boundary}--`, parts, isDigest: value === 'multipart/digest' })
  }
  const next = delimiterFrom(mail, end, open)
  const body = mail.subarray(end, next === undefined ? mail.length : endBefore(mail, next.at, end))
  return { headers, type: { ...type, value }, body, ...(boundary && { parts }) }
}

function usualType(parent: Level | undefined): string {
  return parent?.isDigest === true ? 'message/rfc822' : 'text/plain'
}

/** The line break before a delimiter belongs to it. */
function endBefore(mail: Buffer, at: number, start: number): number {
  if (at <= start) return start
  return mail[at - 2] === 0x0d && at - 2 >= start ? at - 2 : at - 1
}

/** Where the next part begins. Multiparts that end before it, or whose parent goes on, are closed. */
function nextPlace(mail: Buffer, from: number, open: Level[]): Place | undefined {
  let next = delimiterFrom(mail, from, open)
  while (next?.isEnd === true) {
    open.length = next.level
    next = delimiterFrom(mail, next.end, open)
  }
  if (next === undefined) return undefined
  open.length = next.level + 1
  return { at: next.end, level: next.level }
}

interface Delimiter extends Place {
  /** Where the next line begins. */
  readonly end: number
  /** Whether it is the last of its multipart. */
  readonly isEnd: boolean
}

const dashes = Buffer.from('\n--')

/** The first delimiter at or after the beginning of a line. */
function delimiterFrom(mail: Buffer, from: number, open: readonly Level[]): Delimiter | undefined {
  if (open.length === 0) return undefined
  let found = delimiterAt(mail, from, open)
  for (let at = from; found === undefined; at++) {
    at = mail.indexOf(dashes, at)
    if (at < 0) return undefined
    found = delimiterAt(mail, at + 1, open)
  }
  return found
}

function delimiterAt(mail: Buffer, at: number, open: readonly Level[]): Delimiter | undefined {
  if (open.length === 0 || mail[at] !== 0x2d || mail[at + 1] !== 0x2d) return undefined
  const lineEnd = endOfLine(mail, at)
  const line = mail.toString('latin1', at + 2, Math.min(lineEnd, at + 400)).trimEnd()
  for (let level = open.length - 1; level >= 0; level--) {
    const isEnd = line === open[level]?.end
    if (isEnd || line === open[level]?.boundary) {
      return { at, level, isEnd, end: Math.min(lineEnd + 1, mail.length) }
    }
  }
  return undefined
}

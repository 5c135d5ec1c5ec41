import type { Delivery } from '../delivery.js'
import { MailheraldError } from '../errors.js'
import type { JsonValue } from '../events/base.js'
import type { Item } from './item.js'

const deepest = 64
// The largest batches that providers document hold some 20,000.
const mostContainers = 100_000
// As many items as a body may hold (10,000), of 30 members each: SendGrid's largest batches hold 2,250 of those.
const mostMembers = 300_000
// V8 puts a text of 128 KiB or more on fresh pages of memory, every time.
const pieceBytes = 64 * 1024

/**
 * The items of a JSON body: the elements of an array, or the one value that it is.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE` when it is not JSON, not UTF-8, or nested deeper than 64 levels;
 * `ERR_BODY_TOO_LARGE` when it holds more than 100,000 objects and lists, or more than
 * 300,000 members and elements
 */
export function readJson(delivery: Pick<Delivery, 'body'>): readonly Item[] {
  const value = parseJson(delivery.body)
  return Array.isArray(value) ? value.map((raw: unknown) => ({ raw })) : [{ raw: value }]
}

/**
 * Parses JSON bytes.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function parseJson(body: Uint8Array): JsonValue {
  const bytes = plain(body)
  const cuts = cutsOf(bytes)
  return cuts.length === 0 ? parsed(textOf(bytes)) : parsePieces(bytes, cuts)
}

/** Never a `Buffer`: from Node 24 on, a loop over bytes that has met two classes of them takes twice as long. */
function plain({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** What a text holds as JSON; undefined where it is not JSON, or more than is read of a body. */
export function jsonIn(value: unknown): JsonValue | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  try {
    return parseJson(Buffer.from(value))
  } catch {
    return undefined
  }
}

/** A long list: its first elements, those between two cuts, and its last. */
function parsePieces(bytes: Uint8Array, cuts: readonly number[]): JsonValue[] {
  const values: JsonValue[] = []
  let start = 0
  for (const end of [...cuts, bytes.length]) {
    for (const value of parsePiece(bytes, start, end)) values.push(value)
    start = end + 1
  }
  return values
}

function parsePiece(bytes: Uint8Array, start: number, end: number): readonly JsonValue[] {
  const [isFirst, isLast] = [start === 0, end === bytes.length]
  const text = textOf(bytes.subarray(start, end), isFirst)
  const piece = parsed(`${isFirst ? '' : '['}${text}${isLast ? '' : ']'}`)
  // There is nothing before the comma or behind it.
  if (!isList(piece) || piece.length === 0) throw unreadable('The body is not JSON.')
  return piece
}

function isList(value: JsonValue): value is JsonValue[] {
  return Array.isArray(value)
}

const decoder = new TextDecoder('utf-8', { fatal: true })
const innerDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A byte order mark may only precede the first character. */
function textOf(bytes: Uint8Array, isFirst = true): string {
  try {
    return (isFirst ? decoder : innerDecoder).decode(bytes)
  } catch (cause) {
    throw unreadable('The body is not UTF-8.', cause)
  }
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue
  } catch (cause) {
    throw unreadable('The body is not JSON.', cause)
  }
}

function unreadable(message: string, cause?: unknown): MailheraldError {
  return new MailheraldError('ERR_BODY_UNREADABLE', message, { cause })
}

const quote = 0x22
const backslash = 0x5c

/**
 * The commas where a long list can be cut into pieces. Counts brackets and commas on the way, before anything is made:
 * code that walks a payload (a logger, a store) must not run out of stack, and making objects takes far longer than
 * sending brackets.
 */
function cutsOf(bytes: Uint8Array): readonly number[] {
  const cuts: number[] = []
  let [containers, commas, depth, next] = [0, 0, 0, bytes.length]
  for (let i = 0; i < bytes.length; i++) {
    switch (bytes[i]) {
      case quote:
        i = endOfString(bytes, i)
        break
      case 0x2c:
        commas++
        if (i >= next && depth === 1) {
          cuts.push(i)
          next = i + pieceBytes
        }
        break
      case 0x7b:
      case 0x5b:
        if (containers === 0 && bytes[i] === 0x5b) next = pieceBytes
        if (++depth > deepest) {
          throw unreadable(`The body is nested deeper than ${deepest} levels.`)
        }
        if (++containers > mostContainers) throw tooMany(`${mostContainers} objects and lists`)
        break
      case 0x7d:
      case 0x5d:
        depth--
        break
      default:
    }
  }
  if (commas > mostMembers) throw tooMany(`${mostMembers} members and elements`)
  return cuts
}

function tooMany(what: string): MailheraldError {
  return new MailheraldError('ERR_BODY_TOO_LARGE', `The body holds more than ${what}.`)
}

/** Where the string that begins at `start` has its closing quote, or past the end. */
export function endOfString(bytes: Uint8Array, start: number): number {
  let i = start + 1
  while (i < bytes.length && bytes[i] !== quote) i += bytes[i] === backslash ? 2 : 1
  return i
}

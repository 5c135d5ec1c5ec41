import type { Delivery } from '../delivery.js'
import { MailheraldError } from '../errors.js'
import type { JsonValue } from '../events/base.js'
import type { Item } from '../provider.js'

const deepest = 64
// The largest batches that providers document hold some 20,000.
const mostContainers = 100_000
const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * The items of a JSON body: the elements of an array, or the one value that it is.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE` when it is no JSON, not UTF-8, or nested deeper than 64 levels;
 * `ERR_BODY_TOO_LARGE` when it holds more than 100,000 objects and lists
 */
export function readJson(delivery: Pick<Delivery, 'body'>): readonly Item[] {
  const value = parseJson(delivery.body)
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.map((raw) => ({ raw }))
}

/**
 * Parses JSON bytes.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function parseJson(bytes: Uint8Array): JsonValue {
  refuseExcess(bytes)
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch (cause) {
    throw unreadable('The body is not UTF-8.', cause)
  }
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
 * Counts brackets without parsing: code that walks a payload (a logger, a store) must not run out of stack, and
 * making objects takes far longer than sending brackets.
 */
function refuseExcess(bytes: Uint8Array): void {
  let [containers, depth] = [0, 0]
  for (let i = 0; i < bytes.length; i++) {
    switch (bytes[i]) {
      case quote:
        i = endOfString(bytes, i)
        break
      case 0x7b:
      case 0x5b:
        if (++depth > deepest) {
          throw unreadable(`The body is nested deeper than ${deepest} levels.`)
        }
        if (++containers > mostContainers) throw tooMany()
        break
      case 0x7d:
      case 0x5d:
        depth--
        break
      default:
    }
  }
}

function tooMany(): MailheraldError {
  const message = `The body holds more than ${mostContainers} objects and lists.`
  return new MailheraldError('ERR_BODY_TOO_LARGE', message)
}

/** Where the string that begins at `start` has its closing quote, or past the end. */
export function endOfString(bytes: Uint8Array, start: number): number {
  let i = start + 1
  while (i < bytes.length && bytes[i] !== quote) i += bytes[i] === backslash ? 2 : 1
  return i
}

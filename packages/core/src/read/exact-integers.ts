import { endOfString } from './json.js'

/** Integers of more digits may be rounded by `JSON.parse`. */
const safeDigits = 15

/**
 * JSON in which every integer of more than 15 digits is a string, so that parsing keeps all of them: ids that
 * differ must not come out as one. Fractions, exponents and what is in strings stay as they are, and what was
 * no JSON is none afterwards.
 *
 * @param body JSON in UTF-8
 * @example
 * ```ts
 * const [item] = readJson({ body: exactIntegers(Buffer.from('{"id":90071992547409931}')) })
 * item?.raw // { id: '90071992547409931' }
 * ```
 */
export function exactIntegers(body: Uint8Array): Uint8Array {
  const bounds = hasLongDigits(body) ? boundsOfLongIntegers(body) : []
  if (bounds.length === 0) return body
  const quoted = new Uint8Array(body.length + bounds.length)
  let done = 0
  // Byte by byte: views of the pieces would take most of the time.
  for (let i = 0; i < body.length; i++) {
    if (i === bounds[done]) quoted[i + done++] = quote
    quoted[i + done] = body[i] ?? 0
  }
  if (done < bounds.length) quoted[body.length + done] = quote
  return quoted
}

const quote = 0x22
const minus = 0x2d
const zero = 0x30
const nine = 0x39
const colon = 0x3a

/** Whether more digits than are safe stand side by side anywhere: one of so many bytes is among them. */
function hasLongDigits(body: Uint8Array): boolean {
  for (let i = safeDigits; i < body.length; i += safeDigits + 1) {
    if (isDigit(body[i]) && digitsAround(body, i) > safeDigits) return true
  }
  return false
}

function digitsAround(body: Uint8Array, at: number): number {
  let [start, end] = [at, at + 1]
  while (isDigit(body[start - 1])) start--
  while (isDigit(body[end])) end++
  return end - start
}

/** Where each begins and ends, in order. */
function boundsOfLongIntegers(body: Uint8Array): number[] {
  const bounds: number[] = []
  for (let i = 0; i < body.length; i++) {
    const byte = body[i]
    if (byte === quote) i = endOfString(body, i)
    else if (byte === minus || isDigit(byte)) {
      const end = endOfNumber(body, i)
      if (isLongInteger(body, i, end) && !isName(body, end)) bounds.push(i, end)
      i = end - 1
    }
  }
  return bounds
}

function endOfNumber(body: Uint8Array, start: number): number {
  let end = start + 1
  while (isDigit(body[end]) || inNumbers.has(body[end])) end++
  return end
}

const inNumbers: ReadonlySet<number | undefined> = new Set(Buffer.from('+-.eE'))
const whiteSpace: ReadonlySet<number | undefined> = new Set(Buffer.from(' \t\r\n'))

/** With a zero before its digits it is not JSON, and must not become some. */
function isLongInteger(body: Uint8Array, start: number, end: number): boolean {
  const first = body[start] === minus ? start + 1 : start
  if (end - first <= safeDigits || body[first] === zero) return false
  for (let i = first; i < end; i++) if (!isDigit(body[i])) return false
  return true
}

/** A number in place of a name is not JSON; a string there would be. */
function isName(body: Uint8Array, end: number): boolean {
  let next = end
  while (whiteSpace.has(body[next])) next++
  return body[next] === colon
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= nine
}

import type { Form, FormField } from './shape.js'
import { decodeText } from './decode-text.js'
import { formTooLarge, type FormLimits } from './form-limits.js'
import { hexByte } from '../hex-byte.js'

const [ampersand, equals, percent, plus, space] = [0x26, 0x3d, 0x25, 0x2b, 0x20]

/**
 * Reads `a=1&b=2`.
 *
 * @throws {MailheraldError} `ERR_BODY_TOO_LARGE`
 * @see https://url.spec.whatwg.org/#urlencoded-parsing
 */
export function readUrlencoded(body: Uint8Array, limits: FormLimits, charset?: string): Form {
  const fields = new Map<string, FormField[]>()
  const most = Math.min(limits.parts, limits.fields)
  let count = 0
  for (const [start, end] of pairs(body)) {
    // Empty ones count too: walking over millions of them would take long.
    if (++count > most) throw formTooLarge(`${most} fields`)
    if (end === start) continue
    const { name, bytes } = pairOf(body.subarray(start, end), limits)
    const field = charset === undefined ? { bytes } : { bytes, charset }
    const values = fields.get(name)
    if (values === undefined) fields.set(name, [field])
    else values.push(field)
  }
  return { fields, files: [] }
}

function* pairs(body: Uint8Array): Generator<readonly [number, number]> {
  for (let start = 0; start < body.length;) {
    const found = body.indexOf(ampersand, start)
    const end = found < 0 ? body.length : found
    yield [start, end]
    start = end + 1
  }
}

function pairOf(
  pair: Uint8Array,
  { nameBytes, fieldBytes }: FormLimits,
): { name: string; bytes: Uint8Array } {
  const found = pair.indexOf(equals)
  const end = found < 0 ? pair.length : found
  const name = unescaped(pair.subarray(0, end))
  const bytes = unescaped(pair.subarray(end + 1))
  if (name.length > nameBytes) throw formTooLarge(`${nameBytes} bytes in a name`)
  if (bytes.length > fieldBytes) throw formTooLarge(`${fieldBytes} bytes in a field`)
  return { name: decodeText(name), bytes }
}

/** A percent sign that two hexadecimal digits do not follow stays one. */
function unescaped(text: Uint8Array): Uint8Array {
  if (!text.includes(percent) && !text.includes(plus)) return text
  const bytes = new Uint8Array(text.length)
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const value = text[i] === percent ? hexByte(text, i + 1) : undefined
    if (value !== undefined) i += 2
    const plain = text[i] === plus ? space : (text[i] ?? 0)
    bytes[length++] = value ?? plain
  }
  return bytes.subarray(0, length)
}

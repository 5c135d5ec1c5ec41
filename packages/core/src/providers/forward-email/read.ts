import type { VerifiedDelivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { withMail } from '../../read/mail/with-mail.js'
import { record } from '../../read/values.js'

/** The payload of a delivery, with the message as it came parsed, where it is there. */
export function read(delivery: VerifiedDelivery): readonly Item[] | Promise<readonly Item[]> {
  return withMail(readJson({ body: buffersAsBase64(delivery.body) }), sourceIn)
}

function sourceIn(raw: unknown): string | undefined {
  const { raw: source } = record(raw)
  return typeof source === 'string' && source !== '' ? source : undefined
}

const head = Buffer.from('{"type":"Buffer","data":[')

/**
 * JSON in which each Buffer is its base64: as parsed numbers, it would take many times the memory of the file. Within a
 * string its quotes would be escaped, so it is never part of one. A list of anything but bytes stays as it is.
 */
export function buffersAsBase64(body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  const pieces: Uint8Array[] = []
  let done = 0
  for (let at = bytes.indexOf(head); at >= 0; at = bytes.indexOf(head, Math.max(at + 1, done))) {
    const start = at + head.length
    const end = endOfNumbers(bytes, start)
    const content = bytesIn(bytes.subarray(start, end))
    if (content === undefined || bytes[end] !== bracket || bytes[end + 1] !== brace) continue
    pieces.push(bytes.subarray(done, at), Buffer.from(`"${content.toString('base64')}"`))
    done = end + 2
  }
  return done === 0 ? body : Buffer.concat([...pieces, bytes.subarray(done)])
}

const comma = 0x2c
const zero = 0x30
const nine = 0x39
const bracket = 0x5d
const brace = 0x7d

function isDigit(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= zero && byte <= nine
}

function endOfNumbers(bytes: Uint8Array, start: number): number {
  let end = start
  while (isDigit(bytes[end]) || bytes[end] === comma) end++
  return end
}

/** The bytes of a list of decimal numbers; undefined where one of them is not a byte. */
function bytesIn(list: Uint8Array): Buffer | undefined {
  const found = Buffer.alloc(Math.ceil(list.length / 2))
  let [length, value, digits] = [0, 0, 0]
  for (let i = 0; i <= list.length && list.length > 0; i++) {
    const byte = list[i]
    if (isDigit(byte)) {
      value = value * 10 + byte - zero
      digits++
      continue
    }
    if (digits === 0 || digits > 3 || value > 255) return undefined
    found[length++] = value
    value = digits = 0
  }
  return found.subarray(0, length)
}

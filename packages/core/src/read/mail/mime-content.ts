import { decodeText } from '../form/decode-text.js'
import { hexByte } from '../hex-byte.js'
import type { MailHeaders } from './mail-headers.js'
import type { MimePart } from './mime-parts.js'

function encodingOf(headers: MailHeaders): string | undefined {
  const [encoding] = /[\w-]+/.exec(headers['content-transfer-encoding']?.[0] ?? '') ?? []
  return encoding?.toLowerCase()
}

/** The bytes of a part, decoded, in memory of their own. */
export function contentOf({ headers, body }: MimePart): Uint8Array {
  switch (encodingOf(headers)) {
    case 'base64':
      return fromBase64(body)
    case 'quoted-printable':
      return unquoted(body)
    default:
      return new Uint8Array(body)
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const sixBits: ReadonlyMap<number, number> = new Map(
  Array.from(alphabet, (sign, i) => [sign.charCodeAt(0), i]),
)
const byCode = Uint8Array.from({ length: 256 }, (_, code) => sixBits.get(code) ?? 0xff)

/** Some programs pad every line, where `Buffer` would end. What is not base64 is passed over. */
function fromBase64(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((body.length * 3) / 4))
  let [length, bits, count] = [0, 0, 0]
  for (let i = 0; i < body.length; i++) {
    const value = byCode[body[i] ?? 0] ?? 0xff
    if (body[i] === equals) count = 0
    if (value === 0xff) continue
    bits = ((bits & 0xff) << 6) | value
    count += 6
    if (count < 8) continue
    count -= 8
    bytes[length++] = (bits >> count) & 0xff
  }
  return bytes.slice(0, length)
}

const [equals, space, lineFeed, carriageReturn] = [0x3d, 0x20, 0x0a, 0x0d]

/** @see https://www.rfc-editor.org/rfc/rfc2045#section-6.7 */
function unquoted(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length)
  let length = 0
  for (let i = 0; i < body.length; i++) {
    const next = body[i] === equals ? afterSoftBreak(body, i + 1) : i
    const value = body[i] === equals ? hexByte(body, i + 1) : undefined
    if (next > i) i = next - 1
    else {
      bytes[length++] = value ?? body[i] ?? 0
      if (value !== undefined) i += 2
    }
  }
  return bytes.slice(0, length)
}

/** Where the next line begins, when nothing but white space is left on this one; else 0. */
function afterSoftBreak(body: Uint8Array, start: number): number {
  let at = start
  while (body[at] === 0x20 || body[at] === 0x09 || body[at] === 0x0d) at++
  return at >= body.length || body[at] === lineFeed ? at + 1 : 0
}

/** The text of a part. Its last line ends like the others, unless it travelled as base64. */
export function textOf(part: MimePart): string {
  const text = plainText(part)
  const isWhole = text === '' || text.endsWith('\n') || encodingOf(part.headers) === 'base64'
  return isWhole ? text : `${text}\n`
}

/** Lines end in a line feed, and those that were broken for the way are whole again. */
function plainText(part: MimePart): string {
  const { params } = part.type
  const [charset, isFlowed] = [params.get('charset'), /^flowed$/i.test(params.get('format') ?? '')]
  const content = contentOf(part)
  // Two bytes a character: none of them says where a line ends.
  if (/^utf-?16/i.test(charset ?? '')) return decodeText(content, charset)
  const lines = withLineFeeds(content)
  return decodeText(
    isFlowed ? unflowed(lines, /^yes$/i.test(params.get('delsp') ?? '')) : lines,
    charset,
  )
}

// Byte by byte, in one array: millions of short lines as strings would take seconds and hundreds of megabytes.

function withLineFeeds(text: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(text.length)
  let length = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === carriageReturn && text[i + 1] === lineFeed) continue
    bytes[length++] = text[i] ?? 0
  }
  return bytes.subarray(0, length)
}

/** @see https://www.rfc-editor.org/rfc/rfc3676 */
function unflowed(text: Uint8Array, delSp: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length)
  let [length, lineStart] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    // One space at the beginning of a line is there only for the way.
    if (text[i] === space && (i === 0 || text[i - 1] === lineFeed)) continue
    const isSoft = text[i] === lineFeed && length > lineStart && bytes[length - 1] === space
    if (isSoft && !isSignature(bytes.subarray(lineStart, length))) {
      if (delSp) length--
      continue
    }
    bytes[length++] = text[i] ?? 0
    if (text[i] === lineFeed) lineStart = length
  }
  return bytes.subarray(0, length)
}

/** `-- ` on a line of its own ends in a space that is not for the way. */
function isSignature(line: Uint8Array): boolean {
  return line.length === 3 && line[0] === 0x2d && line[1] === 0x2d
}

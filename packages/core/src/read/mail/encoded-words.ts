import { text } from '../values.js'

const word = /=\?([^?\s]{1,40})\?([bq])\?([^?\s]*)\?=/gi
const between = /(=\?[^?\s]{1,40}\?[bq]\?[^?\s]*\?=)\s+(?==\?[^?\s]{1,40}\?[bq]\?)/gi

// A mail server folds headers of 998 characters a line; the longest that people send (many recipients) have some ten thousand.
const longest = 64 * 1024

/**
 * Decodes the encoded words of a header, such as `=?UTF-8?B?5rWL6K+V?=`. Words that cannot be decoded stay as they are,
 * and so does what follows the first 65,536 characters.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2047
 */
export function decodeWords(header: string): string {
  if (!header.includes('=?')) return header
  // A word that is cut in two here is in one piece again, undecoded.
  return decoded(header.slice(0, longest)) + header.slice(longest)
}

function decoded(header: string): string {
  // A character may be cut in two by the end of a word: words of one charset are joined as bytes first.
  const chunks: Chunk[] = []
  let end = 0
  const joined = header.replace(between, '$1')
  for (const match of joined.matchAll(word)) {
    const [whole, charset = '', encoding = '', data = ''] = match
    if (match.index > end) chunks.push(joined.slice(end, match.index))
    const encoded = encodedIn(chunks, charset.split('*')[0] ?? '')
    encoded.bytes.push(bytesOf(encoding, data))
    encoded.whole.push(whole)
    end = match.index + whole.length
  }
  return [...chunks, joined.slice(end)].map(toText).join('')
}

/** A header's text, decoded. */
export function headerText(value: unknown): string | undefined {
  const header = text(value)
  return header === undefined ? undefined : decodeWords(header)
}

/** Words of one charset, one after the other. */
interface Encoded {
  readonly charset: string
  readonly bytes: Buffer[]
  readonly whole: string[]
}

type Chunk = string | Encoded

/** The words that the next one of this charset belongs to. */
function encodedIn(chunks: Chunk[], charset: string): Encoded {
  const last = chunks.at(-1)
  if (typeof last === 'object' && last.charset.toLowerCase() === charset.toLowerCase()) return last
  const next: Encoded = { charset, bytes: [], whole: [] }
  chunks.push(next)
  return next
}

function bytesOf(encoding: string, data: string): Buffer {
  if (encoding.toLowerCase() === 'b') return Buffer.from(data, 'base64')
  const latin = data
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(latin, 'latin1')
}

function toText(chunk: Chunk): string {
  if (typeof chunk === 'string') return chunk
  try {
    return new TextDecoder(chunk.charset).decode(Buffer.concat(chunk.bytes))
  } catch {
    return chunk.whole.join('')
  }
}

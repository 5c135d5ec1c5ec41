import type { Dicer } from '@fastify/busboy'
import type { Readable } from 'node:stream'
import { MailheraldError } from '../../errors.js'
import { formTooLarge } from './form-limits.js'
import { peerError } from '../optional-peer.js'

/** One part of a multipart body. */
export interface Part {
  /** By lower-case name, with a character for each byte. */
  headers: Readonly<Record<string, readonly string[] | undefined>>
  readonly chunks: Uint8Array[]
}

/**
 * The parts of a multipart body, in their order.
 *
 * @throws {MailheraldError} `ERR_BODY_TOO_LARGE`, `ERR_BODY_UNREADABLE`, `ERR_DEPENDENCY_MISSING`
 */
export async function readMultipart(
  body: Uint8Array,
  boundary: string | undefined,
  mostParts: number,
): Promise<readonly Part[]> {
  if (boundary === undefined || boundary === '' || boundary.length > 200) {
    throw unreadable('The content type names no boundary that can be used.')
  }
  if (delimitersIn(body, boundary, mostParts + 1) > mostParts + 1) {
    throw formTooLarge(`${mostParts} parts`)
  }
  const parser = await newParser(boundary)
  const parts: Part[] = []
  parser.on('part', (stream) => {
    parts.push(collected(stream))
    if (parts.length > mostParts) parser.destroy(formTooLarge(`${mostParts} parts`))
  })
  await parseAll(parser, body)
  return parts
}

/** Counted before anything is made of them: at most one more than the most, the last of which ends the form. */
function delimitersIn(body: Uint8Array, boundary: string, most: number): number {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  let count = bytes.subarray(0, delimiter.length - 2).equals(delimiter.subarray(2)) ? 1 : 0
  for (let at = bytes.indexOf(delimiter); at >= 0 && count <= most;) {
    count++
    at = bytes.indexOf(delimiter, at + delimiter.length)
  }
  return count
}

async function newParser(boundary: string): Promise<Dicer> {
  const Parser = await loadParser()
  const settings = { boundary, maxHeaderPairs: 100, maxHeaderSize: 16 * 1024 }
  return new Parser(settings)
}

async function loadParser(): Promise<typeof Dicer> {
  try {
    return (await import('@fastify/busboy')).Dicer
  } catch (error) {
    throw peerError(error, '@fastify/busboy', 'Forms with files are read')
  }
}

function collected(stream: Readable): Part {
  const part: Part = { headers: {}, chunks: [] }
  stream.on('header', (headers: Part['headers']) => (part.headers = headers))
  stream.on('data', (chunk: Buffer) => part.chunks.push(chunk))
  // The parser says the same, and without a listener the process would end.
  stream.on('error', () => {})
  return part
}

// All bytes are there: whatever takes this long is waiting for something that does not come.
const patienceMs = 5000

async function parseAll(parser: Dicer, body: Uint8Array): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('The parser does not come to an end.')), patienceMs)
      parser.on('error', reject).on('finish', resolve)
      feed(parser, body)
    })
  } catch (error) {
    parser.destroy()
    throw MailheraldError.is(error) ? error : unreadable('The body is not a multipart form.', error)
  } finally {
    clearTimeout(timer)
  }
}

const chunkBytes = 64 * 1024

/** In pieces, so that the limit can end the work. */
function feed(parser: Dicer, body: Uint8Array): void {
  for (let at = 0; at < body.length && !parser.destroyed; at += chunkBytes) {
    parser.write(body.subarray(at, at + chunkBytes))
  }
  if (!parser.destroyed) parser.end()
}

function unreadable(message: string, cause?: unknown): MailheraldError {
  return new MailheraldError('ERR_BODY_UNREADABLE', message, { cause })
}

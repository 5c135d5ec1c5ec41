import { promisify } from 'node:util'
import * as zlib from 'node:zlib'
import type { BodyLimits } from '../delivery.js'
import { MailheraldError } from '../errors.js'
import { bodyTooLarge } from './body-errors.js'

/** Turns encoded bytes into the ones that were encoded. */
export type Decode = (bytes: Uint8Array, limits: BodyLimits) => Promise<Uint8Array>

type Inflate = (bytes: Uint8Array, options: zlib.ZlibOptions) => Promise<Uint8Array>

const gunzip: Inflate = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.gunzip)
const inflate: Inflate = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.inflate)
const inflateRaw: Inflate = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.inflateRaw)
const unbrotli: Inflate = promisify<Uint8Array, zlib.BrotliOptions, Buffer>(zlib.brotliDecompress)

const decoders: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ['identity', async (bytes) => bytes],
  ['gzip', (bytes, limits) => bounded(gunzip, bytes, limits)],
  ['x-gzip', (bytes, limits) => bounded(gunzip, bytes, limits)],
  ['br', (bytes, limits) => bounded(unbrotli, bytes, limits)],
  [
    'deflate',
    (bytes, limits) => bounded(hasZlibHeader(bytes) ? inflate : inflateRaw, bytes, limits),
  ],
])

const accepted = [...decoders.keys()]

/**
 * How to decode a body with that `content-encoding`; undefined where there is nothing to decode. What is
 * returned throws `ERR_BODY_TOO_LARGE` as soon as more comes out than the limit allows, and
 * `ERR_BODY_UNREADABLE` for bytes that are corrupt or end early.
 *
 * @throws {MailheraldError} `ERR_ENCODING_UNSUPPORTED` for another coding, and for more than one.
 */
export function decoderFor(
  contentEncoding: string | readonly string[] | null | undefined,
): Decode | undefined {
  if (contentEncoding === undefined || contentEncoding === null) return undefined
  const coding = String(contentEncoding).trim().toLowerCase()
  if (coding === '' || coding === 'identity') return undefined
  const decode = decoders.get(coding)
  if (decode !== undefined) return decode
  throw new MailheraldError(
    'ERR_ENCODING_UNSUPPORTED',
    `The content encoding is not supported. Send one of: ${accepted.join(', ')}.`,
    { details: { encoding: coding.slice(0, 50), accepted } },
  )
}

async function bounded(
  expand: Inflate,
  bytes: Uint8Array,
  limits: BodyLimits,
): Promise<Uint8Array> {
  try {
    return await expand(bytes, { maxOutputLength: limits.bytes })
  } catch (cause) {
    if (isTooLarge(cause)) throw bodyTooLarge(limits)
    throw new MailheraldError(
      'ERR_BODY_UNREADABLE',
      'The body does not decode with its content encoding: it is corrupt or ends early.',
      { cause },
    )
  }
}

/** "deflate" means the zlib format, but some senders leave its two-byte header out. */
function hasZlibHeader([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
}

function isTooLarge(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
}

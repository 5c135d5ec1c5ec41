import { promisify } from 'node:util'
import type { BrotliOptions, InputType, ZlibOptions } from 'node:zlib'
import type { BodyLimits } from '../delivery.js'
import { MailheraldError } from '../errors.js'
import { bodyTooLarge } from './body-errors.js'

/** Turns encoded bytes into the ones that were encoded. */
export type Decode = (bytes: Uint8Array, limits: BodyLimits) => Promise<Uint8Array>

const decoders: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ['identity', async (bytes) => bytes],
  ['gzip', (bytes, limits) => expand('gunzip', bytes, limits)],
  ['x-gzip', (bytes, limits) => expand('gunzip', bytes, limits)],
  ['br', (bytes, limits) => expand('brotliDecompress', bytes, limits)],
  [
    'deflate',
    (bytes, limits) => expand(hasZlibHeader(bytes) ? 'inflate' : 'inflateRaw', bytes, limits),
  ],
])

/**
 * How to decode a body with that `content-encoding`; undefined where there is nothing to decode. What is
 * returned throws `ERR_BODY_TOO_LARGE` as soon as more comes out than the limits allow, and
 * `ERR_BODY_UNREADABLE` for bytes that are corrupt or end early.
 *
 * @throws {MailheraldError} `ERR_ENCODING_UNSUPPORTED` for another coding, for more than one, and for any where the
 * provider does not compress
 */
export function decoderFor(
  contentEncoding: string | readonly string[] | null | undefined,
  { encoded = 'decode' }: Pick<BodyLimits, 'encoded'> = {},
): Decode | undefined {
  if (contentEncoding === undefined || contentEncoding === null) return undefined
  const coding = String(contentEncoding).trim().toLowerCase()
  if (coding === '' || coding === 'identity' || encoded === 'keep') return undefined
  const decode = encoded === 'decode' ? decoders.get(coding) : undefined
  if (decode !== undefined) return decode
  throw unsupported(coding, encoded === 'decode' ? [...decoders.keys()] : ['identity'])
}

function unsupported(coding: string, accepted: readonly string[]): MailheraldError {
  return new MailheraldError(
    'ERR_ENCODING_UNSUPPORTED',
    `The content encoding is not supported. Send one of: ${accepted.join(', ')}.`,
    { details: { encoding: coding.slice(0, 50), accepted } },
  )
}

type Codec = 'gunzip' | 'inflate' | 'inflateRaw' | 'brotliDecompress'

/** Webhooks shrink to a tenth or a thirtieth. What grows further is a bomb: a sender must not make us hold more than that. */
function mostDecoded(received: number, { bytes }: BodyLimits): number {
  return Math.min(bytes, 64 * 1024 + 100 * received)
}

async function expand(codec: Codec, bytes: Uint8Array, limits: BodyLimits): Promise<Uint8Array> {
  const maxOutputLength = mostDecoded(bytes.length, limits)
  limits.hold?.(maxOutputLength)
  // Few senders compress: most processes never need it.
  const zlib = await import('node:zlib')
  const inflate = promisify<InputType, ZlibOptions | BrotliOptions, Buffer>(zlib[codec])
  try {
    return await inflate(bytes, { maxOutputLength })
  } catch (cause) {
    if (isTooLarge(cause)) throw bodyTooLarge({ ...limits, bytes: maxOutputLength })
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

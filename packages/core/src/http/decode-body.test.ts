import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decoderFor } from './decode-body.js'

const limits = { bytes: 1024, timeoutMs: 1000 }
const text = '{"recipient":"jörg@example.com"}'

function decode(encoding: string, bytes: Uint8Array): Promise<Uint8Array> {
  const decoder = decoderFor(encoding)
  if (decoder === undefined) throw new Error(`nothing decodes ${encoding}`)
  return decoder(bytes, limits)
}

/** At its usual quality, a bomb of 32 MiB takes seconds to make. */
function brotli(bytes: string | Buffer): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
}

const codings: readonly (readonly [string, string, (bytes: string | Buffer) => Buffer])[] = [
  ['gzip', 'gzip', gzipSync],
  ['x-gzip', 'x-gzip', gzipSync],
  ['gzip in other letters', ' GZip ', gzipSync],
  ['br', 'br', brotli],
  ['deflate with the zlib header', 'deflate', deflateSync],
  ['deflate without it', 'deflate', deflateRawSync],
]

describe.each(codings)('decoderFor %s', (_, encoding, compress) => {
  it('gives the bytes that were encoded', async () => {
    expect(Buffer.from(await decode(encoding, compress(text))).toString()).toBe(text)
  })

  it('takes as many bytes as the limit and no more', async () => {
    expect(await decode(encoding, compress(Buffer.alloc(1024, 1)))).toHaveLength(1024)
    await expect(decode(encoding, compress(Buffer.alloc(1025, 1)))).rejects.toMatchObject({
      code: 'ERR_BODY_TOO_LARGE',
      details: { limit: 1024 },
    })
  })

  it('refuses a bomb', async () => {
    const bomb = compress(Buffer.alloc(32 * 1024 * 1024))
    await expect(decode(encoding, bomb)).rejects.toMatchObject({ code: 'ERR_BODY_TOO_LARGE' })
  })

  it('refuses bytes that end early', async () => {
    const bytes = compress(text.repeat(20))
    await expect(decode(encoding, bytes.subarray(0, -4))).rejects.toMatchObject({
      code: 'ERR_BODY_UNREADABLE',
    })
  })

  it('refuses bytes that were never encoded', async () => {
    await expect(decode(encoding, Buffer.from('{"a":1}'))).rejects.toMatchObject({
      code: 'ERR_BODY_UNREADABLE',
    })
  })

  it('refuses no bytes at all', async () => {
    await expect(decode(encoding, new Uint8Array())).rejects.toMatchObject({
      code: 'ERR_BODY_UNREADABLE',
    })
  })
})

describe('decoderFor', () => {
  it('stops where a body grows more than 100-fold, and counts what it may become', async () => {
    const held: number[] = []
    const large = {
      bytes: 50 * 1024 * 1024,
      timeoutMs: 1000,
      hold: (n: number) => void held.push(n),
    }
    const bomb = gzipSync(Buffer.alloc(large.bytes))
    const most = 64 * 1024 + 100 * bomb.length
    await expect(decoderFor('gzip')?.(bomb, large)).rejects.toMatchObject({
      code: 'ERR_BODY_TOO_LARGE',
      details: { limit: most },
    })
    expect(held).toEqual([most])
  })

  it('refuses every coding where the provider does not compress, and leaves it where the bytes are signed', () => {
    expect(() => decoderFor('gzip', { encoded: 'refuse' })).toThrow(
      expect.objectContaining({
        code: 'ERR_ENCODING_UNSUPPORTED',
        details: { encoding: 'gzip', accepted: ['identity'] },
      }),
    )
    expect(decoderFor('identity', { encoded: 'refuse' })).toBeUndefined()
    expect(decoderFor('gzip', { encoded: 'keep' })).toBeUndefined()
  })

  it.each([undefined, null, '', 'identity', 'Identity'])('has nothing to do for %j', (encoding) => {
    expect(decoderFor(encoding)).toBeUndefined()
  })

  it.each(['zstd', 'compress', 'gzip, br', 'gzip, gzip', 'identity, gzip', 'constructor', '*'])(
    'refuses %j and lists what it takes',
    (encoding) => {
      expect(() => decoderFor(encoding)).toThrow(
        expect.objectContaining({
          code: 'ERR_ENCODING_UNSUPPORTED',
          message: expect.stringContaining('identity, gzip, x-gzip, br, deflate'),
          details: { encoding, accepted: ['identity', 'gzip', 'x-gzip', 'br', 'deflate'] },
        }),
      )
    },
  )

  it('refuses a header that came twice', () => {
    expect(() => decoderFor(['gzip', 'br'])).toThrow(
      expect.objectContaining({ code: 'ERR_ENCODING_UNSUPPORTED' }),
    )
  })
})

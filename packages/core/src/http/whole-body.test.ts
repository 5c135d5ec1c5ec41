import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { wholeBody } from './whole-body.js'

const limits = { bytes: 100, timeoutMs: 5000 }
const text = Buffer.from('{"a":1}')

describe('wholeBody', () => {
  it('gives the bytes as they are, where nothing is encoded', () => {
    expect(wholeBody(text, {}, limits)).toBe(text)
  })

  it('undoes the content encoding', async () => {
    const headers = { 'content-encoding': 'gzip' }
    expect(Buffer.from(await wholeBody(gzipSync(text), headers, limits))).toEqual(text)
  })

  it('takes as many bytes as the limit, and no more', () => {
    expect(wholeBody(Buffer.alloc(100), {}, limits)).toHaveLength(100)
    expect(() => wholeBody(Buffer.alloc(101), {}, limits)).toThrow(
      expect.objectContaining({ code: 'ERR_BODY_TOO_LARGE' }),
    )
  })

  it('refuses a content encoding where the provider does not compress, and two of them', () => {
    const unsupported = expect.objectContaining({ code: 'ERR_ENCODING_UNSUPPORTED' })
    const refusing = { ...limits, encoded: 'refuse' } as const
    expect(() => wholeBody(text, { 'content-encoding': 'gzip' }, refusing)).toThrow(unsupported)
    expect(() => wholeBody(text, { 'content-encoding': ['gzip', 'br'] }, limits)).toThrow(
      unsupported,
    )
  })

  it('keeps encoded bytes where the signature is over those', () => {
    const headers = { 'content-encoding': 'gzip' }
    expect(wholeBody(text, headers, { ...limits, encoded: 'keep' })).toBe(text)
  })

  it('says how many bytes are to be held', () => {
    const held: number[] = []
    void wholeBody(text, {}, { ...limits, hold: (bytes) => void held.push(bytes) })
    expect(held).toEqual([text.length])
  })
})

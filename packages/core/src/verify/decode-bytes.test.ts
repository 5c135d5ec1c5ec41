import { assert, property, string, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBytes, type BytesEncoding } from './decode-bytes.js'

const encodings: BytesEncoding[] = ['hex', 'base64', 'base64url']

describe('decodeBytes', () => {
  it.each(encodings)('reads what it can write in %s', (encoding) => {
    assert(
      property(uint8Array({ minLength: 1, maxLength: 70 }), (bytes) => {
        const text = Buffer.from(bytes).toString(encoding)
        expect(decodeBytes(text, encoding, bytes.length)).toEqual(Buffer.from(bytes))
        expect(decodeBytes(text, encoding)).toEqual(Buffer.from(bytes))
        expect(decodeBytes(text, encoding, bytes.length + 1)).toBeUndefined()
        expect(decodeBytes(text, encoding, bytes.length - 1)).toBeUndefined()
      }),
    )
  })

  it.each(encodings)('takes only one text for the same bytes in %s', (encoding) => {
    assert(
      property(string({ maxLength: 12 }), (text) => {
        const bytes = decodeBytes(text, encoding)
        const canonical = bytes?.toString(encoding)
        expect([undefined, text, text.toLowerCase()]).toContain(canonical)
      }),
    )
  })

  it('takes hex in either letter case', () => {
    expect(decodeBytes('aBcD', 'hex')).toEqual(Buffer.from([0xab, 0xcd]))
  })

  it.each<[string, BytesEncoding, string]>([
    ['nothing', 'hex', ''],
    ['half a byte', 'hex', 'abc'],
    ['other letters', 'hex', 'zz'],
    ['letters after the hex', 'hex', 'abzz'],
    ['white space', 'hex', 'ab '],
    ['nothing', 'base64', ''],
    ['missing padding', 'base64', 'YQ'],
    ['too much padding', 'base64', 'YWJj='],
    ['bits left over', 'base64', 'YR=='],
    ['the URL alphabet', 'base64', '-_-_'],
    ['junk inside', 'base64', 'YW Jj'],
    ['padding', 'base64url', 'YQ=='],
    ['the other alphabet', 'base64url', '+/+/'],
    ['bits left over', 'base64url', 'YR'],
  ])('does not take %s in %s', (_what, encoding, text) => {
    expect(decodeBytes(text, encoding)).toBeUndefined()
  })
})

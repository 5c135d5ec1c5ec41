import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.js'
import { parseJson, readJson } from './json.js'

const bytes = (text: string): Uint8Array => Buffer.from(text)

describe('readJson', () => {
  it('gives the elements of an array, or the one value', () => {
    expect(readJson({ body: bytes('[{"a":1},2]') })).toEqual([{ raw: { a: 1 } }, { raw: 2 }])
    expect(readJson({ body: bytes(' {"a":1}\r\n') })).toEqual([{ raw: { a: 1 } }])
    expect(readJson({ body: bytes('[]') })).toEqual([])
  })
})

describe('parseJson', () => {
  it('takes a byte order mark', () => {
    expect(parseJson(bytes('\uFEFF{"a":1}'))).toEqual({ a: 1 })
  })

  it('takes 64 levels and brackets in strings', () => {
    expect(() => parseJson(bytes('['.repeat(64) + ']'.repeat(64)))).not.toThrow()
    expect(parseJson(bytes(`"${'['.repeat(100)}\\"${'{'.repeat(100)}"`))).toHaveLength(201)
  })

  it.each([
    ['65 levels', '['.repeat(65) + ']'.repeat(65)],
    ['65 levels behind a string', `["\\\\","[",${'{"a":'.repeat(64)}1${'}'.repeat(64)}]`],
    ['half a text', '{"a":'],
    ['nothing', ''],
    ['an open string', '"['.repeat(100)],
    ['a comment', '/* */ {}'],
    ['a NUL', '\0'],
  ])('refuses %s', (_, text) => {
    expect(() => parseJson(bytes(text))).toThrow(
      expect.objectContaining({ code: 'ERR_BODY_UNREADABLE' }),
    )
  })

  it('takes 100,000 objects and lists, and no more', () => {
    const lists = (count: number) =>
      bytes(`[${Array.from({ length: count - 1 }, () => '[]').join()}]`)
    expect(parseJson(lists(100_000))).toHaveLength(99_999)
    expect(() => parseJson(lists(100_001))).toThrow(
      expect.objectContaining({ code: 'ERR_BODY_TOO_LARGE' }),
    )
  })

  it('refuses bytes that are no UTF-8', () => {
    expect(() => parseJson(Buffer.from([0x22, 0xc3, 0x28, 0x22]))).toThrow(
      expect.objectContaining({ code: 'ERR_BODY_UNREADABLE' }),
    )
  })

  it('makes own members of prototype names', () => {
    const value = parseJson(bytes('{"__proto__":{"polluted":true}}')) as Record<string, unknown>
    expect(value['polluted']).toBeUndefined()
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('canonicalJson', () => {
  it('sorts keys on every level', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x', u: undefined })).toBe(
      '{"a":"x","b":[{"c":null,"d":1}]}',
    )
    expect(canonicalJson([undefined, 'a'])).toBe('[null,"a"]')
  })
})

import { describe, expect, it, vi } from 'vitest'
import { MailheraldError } from '../errors.js'
import { canonicalJson } from '../util/canonical-json.js'
import { endOfString, parseJson, readJson } from './json.js'

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

  it('takes 300,000 members and elements and no more, counted before anything is made', () => {
    const parse = vi.spyOn(JSON, 'parse')
    const members = (count: number) => Array.from({ length: count }, (_, i) => `"${i}":1`).join()
    const numbers = (count: number) => bytes(`[${'1,'.repeat(count - 1)}1]`)
    expect(Object.keys(parseJson(bytes(`{${members(300_000)}}`)) ?? {})).toHaveLength(300_000)
    expect(parseJson(numbers(300_001))).toHaveLength(300_001)
    parse.mockClear()
    for (const body of [bytes(`{${members(300_002)}}`), numbers(300_002)]) {
      expect(() => parseJson(body)).toThrow(expect.objectContaining({ code: 'ERR_BODY_TOO_LARGE' }))
    }
    expect(parse).not.toHaveBeenCalled()
    parse.mockRestore()
  })

  it('does not count the commas of a text', () => {
    expect(parseJson(bytes(`["${','.repeat(400_000)}"]`))).toHaveLength(1)
  })

  it('refuses bytes that are not UTF-8', () => {
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

describe('a list that is parsed in pieces', () => {
  const element = '{"text":"[,]\\\\\\",ü","list":[[1,2],{}]}'
  const long = `\uFEFF [${Array.from({ length: 2000 }, () => element).join()}]\n`
  const plain = long.slice(1)

  /** What `JSON.parse` makes of the same bytes, or that it refuses them. */
  function expected(text: string): unknown {
    try {
      return JSON.parse(text)
    } catch {
      return 'refused'
    }
  }

  function outcome(text: string): unknown {
    try {
      return parseJson(bytes(text))
    } catch (error) {
      return MailheraldError.is(error, 'ERR_BODY_UNREADABLE') ? 'refused' : error
    }
  }

  it('is what it would be in one', () => {
    expect(long.length).toBeGreaterThan(70_000)
    expect(parseJson(bytes(long))).toEqual(JSON.parse(plain))
  })

  it('is refused wherever it would be in one', () => {
    // Around each comma between two elements, from the first place on where it can be cut.
    const commas = [...plain.matchAll(/\},\{/g)].map(({ index }) => index + 1)
    const first = commas.findIndex((at) => Buffer.byteLength(plain.slice(0, at)) > 64 * 1024) - 1
    const places = commas.slice(first, first + 3).flatMap((at) => [at - 1, at, at + 1])
    let refused = 0
    for (const at of [...places, 1, 2, plain.length - 2, plain.length - 1]) {
      for (const wrong of [',', '[', ']', '{', '}', '"', '\\', '\uFEFF', ' ', '1', '[]', '0,']) {
        for (const left of [0, 1]) {
          const text = plain.slice(0, at) + wrong + plain.slice(at + left)
          const found = outcome(text)
          if (found === 'refused') refused++
          expect([at, wrong, left, found]).toEqual([at, wrong, left, expected(text)])
        }
      }
    }
    expect(refused).toBeGreaterThan(100)
  })

  it.each([
    ['nothing between two commas', `[1,${' '.repeat(70_000)},2]`],
    ['nothing before the first comma', `[${' '.repeat(70_000)},2]`],
    ['nothing after the last comma', `[1${' '.repeat(70_000)},]`],
    ['no end', plain.slice(0, -2)],
    ['an end of another kind', `${plain.slice(0, -2)}}`],
    ['a second list after it', plain + plain],
  ])('is refused with %s', (_, text) => {
    expect(expected(text)).toBe('refused')
    expect(outcome(text)).toBe('refused')
  })

  it('is not cut where the body is an object', () => {
    const wide = JSON.stringify(Object.fromEntries(Array.from(plain, (_, i) => [`k${i}`, i])))
    expect(outcome(wide)).toEqual(JSON.parse(wide))
  })

  it('is refused where a later piece is not UTF-8', () => {
    const broken = Buffer.from(plain)
    // Within a string, where anything that is UTF-8 would be JSON.
    broken[broken.lastIndexOf('text":"') + 'text":"'.length] = 0xff
    expect(() => JSON.parse(broken.toString()) as unknown).not.toThrow()
    expect(() => parseJson(broken)).toThrow(
      expect.objectContaining({ code: 'ERR_BODY_UNREADABLE', message: 'The body is not UTF-8.' }),
    )
  })
})

describe('canonicalJson', () => {
  it('sorts keys on every level', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x', u: undefined })).toBe(
      '{"a":"x","b":[{"c":null,"d":1}]}',
    )
    expect(canonicalJson([undefined, 'a'])).toBe('[null,"a"]')
    expect(canonicalJson([[], {}, { a: undefined }, Uint8Array.of(1)])).toBe('[[],{},{},"AQ=="]')
  })
})

it.each([
  ['"a"', 2],
  [String.raw`"\\" "`, 3],
  [String.raw`"\"": 1`, 3],
  ['"a', 2],
])('the string at the start of %j ends at %i', (text, end) => {
  expect(endOfString(Buffer.from(text), 0)).toBe(end)
})

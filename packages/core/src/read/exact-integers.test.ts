import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactIntegers } from './exact-integers.js'
import { parseJson } from './json.js'

const rewritten = (json: string) => Buffer.from(exactIntegers(Buffer.from(json))).toString()

describe('exactIntegers', () => {
  it.each([
    ['{"id":90071992547409931}', '{"id":"90071992547409931"}'],
    ['[1234567890123456 ,\n-1234567890123456\t]', '["1234567890123456" ,\n"-1234567890123456"\t]'],
    ['1234567890123456', '"1234567890123456"'],
    ['{"a":{"b":[[9007199254740993]]}}', '{"a":{"b":[["9007199254740993"]]}}'],
    [`[${'9'.repeat(400)}]`, `["${'9'.repeat(400)}"]`],
  ])('makes strings of the long integers in %s', (json, expected) => {
    expect(rewritten(json)).toBe(expected)
  })

  it.each([
    '[123456789012345,-123456789012345,0,-0]',
    '[1234567890123456.5,1234567890123456e2,1E1234567890123456,0.1234567890123456]',
    '{"1234567890123456":null}',
    String.raw`{"Payload":"{\"MessageID\":90071992547409931}"}`,
    String.raw`["\\","1234567890123456\\\"1234567890123456",true]`,
    '"\u{1F600} 1234567890123456 \u6D4B"',
    '',
  ])('leaves %s alone, down to the bytes', (json) => {
    const body = Buffer.from(json)
    expect(exactIntegers(body)).toBe(body)
  })

  it.each([
    '{1234567890123456:1}',
    '{1234567890123456 \r\n:1}',
    '0123456789012345678',
    '-01234567890123456',
    '--1234567890123456',
    '+1234567890123456',
    '.1234567890123456',
    '1234567890123456-1',
    '1234567890123456 1234567890123456',
    '[1234567890123456"a"]',
    '["a"1234567890123456]',
    '{"a" 1234567890123456}',
    'n1234567890123456',
    '"1234567890123456',
  ])('makes no JSON of %s', (text) => {
    expect(() => parseJson(exactIntegers(Buffer.from(text)))).toThrow(
      expect.objectContaining({ code: 'ERR_BODY_UNREADABLE' }),
    )
  })

  it('takes a byte order mark', () => {
    expect(parseJson(exactIntegers(Buffer.from('\uFEFF[1234567890123456]')))).toEqual([
      '1234567890123456',
    ])
  })
})

/** JSON values whose long integers are bigints. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
    fc.oneof(awkward(), fc.string({ unit: 'binary' }), fc.boolean(), fc.constant(null)),
    fc.oneof(fc.integer(), fc.double({ noDefaultInfinity: true, noNaN: true })),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.oneof(awkward(), fc.string()), tie('value'), { maxKeys: 5 }),
  ),
}))

/** Strings that look like JSON, and try to get out of theirs. */
function awkward(): fc.Arbitrary<string> {
  const pieces = ['"', '\\', ':', ',', '{', '}', '\n', 'a', '\u6D4B', '"MessageID":']
  return fc
    .array(fc.constantFrom(...pieces, '1234567890123456', '-', '9'), { maxLength: 12 })
    .map((chosen) => chosen.join(''))
}

const separators = fc.constantFrom('', ' ', '\r\n', '\t  ')

function written(node: unknown, space: string): string {
  if (typeof node === 'bigint') return String(node)
  if (Array.isArray(node)) {
    return `[${space}${node.map((item) => written(item, space)).join(`${space},${space}`)}]`
  }
  if (typeof node !== 'object' || node === null) return JSON.stringify(node)
  const members = Object.entries(node).map(
    ([name, member]) => `${JSON.stringify(name)}${space}:${space}${written(member, space)}`,
  )
  return `{${members.join(`${space},${space}`)}${space}}`
}

/** What parsing should give: long integers as text, numbers as they are written and read. */
function exact(node: unknown): unknown {
  if (typeof node === 'bigint') {
    return String(node).replace('-', '').length > 15 ? String(node) : Number(node)
  }
  if (Array.isArray(node)) return node.map(exact)
  if (typeof node === 'number') {
    const digits = JSON.stringify(node)
    return /^-?\d{16,}$/.test(digits) ? digits : (JSON.parse(digits) as number)
  }
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([name, member]) => [name, exact(member)]))
}

describe('exactIntegers, whatever it is given,', () => {
  it('keeps every digit, and everything else as it is', () => {
    fc.assert(
      fc.property(value, separators, (node, space) => {
        const body = Buffer.from(written(node, space))
        expect(JSON.parse(Buffer.from(exactIntegers(body)).toString())).toEqual(exact(node))
      }),
      { numRuns: 500 },
    )
  })

  it('keeps ids apart that are one when rounded', () => {
    const id = fc.bigInt({ min: 10n ** 16n, max: 10n ** 18n })
    fc.assert(
      fc.property(id, fc.integer({ min: 1, max: 8 }), (one, step) => {
        const json = `[${one},${one + BigInt(step)}]`
        const [first, second] = parseJson(exactIntegers(Buffer.from(json))) as string[]
        expect([first, second]).toEqual([String(one), String(one + BigInt(step))])
      }),
    )
  })

  it('makes JSON of nothing that was none, and changes nothing a second time', () => {
    const piece = fc.constantFrom(
      ...Array.from('{}[]:,"\\-+.eE0 19'),
      '1234567890123456',
      'true',
      '"a"',
    )
    const soup = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(soup, (text) => {
        const once = rewritten(text)
        expect(isJson(once)).toBe(isJson(text))
        expect(isJson(text) ? rewritten(once) : once).toBe(once)
      }),
      { numRuns: 5000 },
    )
  })

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (body) => {
        expect(exactIntegers(body).length).toBeGreaterThanOrEqual(body.length)
      }),
    )
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

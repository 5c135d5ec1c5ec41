import { describe, expect, it } from 'vitest'
import { readJsonLines } from './json-lines.js'

const itemsOf = (body: string | Uint8Array) => readJsonLines({ body: Buffer.from(body) })

describe('readJsonLines', () => {
  it.each([
    ['with a line break at the end', '{"n":1}\n{"n":2}\n'],
    ['without one', '{"n":1}\n{"n":2}'],
    ['with carriage returns', '{"n":1}\r\n{"n":2}\r\n'],
    ['with empty lines', '\n{"n":1}\n\n \t\r\n{"n":2}\n\n'],
  ])('gives an item for each line, %s', (_, body) => {
    expect(itemsOf(body)).toEqual([{ raw: { n: 1 } }, { raw: { n: 2 } }])
  })

  it.each(['', '\n', ' \r\n'])('gives no item for the empty body %j', (body) => {
    expect(itemsOf(body)).toEqual([])
  })

  it('keeps every character', () => {
    expect(itemsOf(`${JSON.stringify({ text: 'ü \u{1F4E7}\n\u2028' })}\n`)).toEqual([
      { raw: { text: 'ü \u{1F4E7}\n\u2028' } },
    ])
  })

  it.each([
    ['a broken line', '{"n":1}\n{'],
    ['an object over two lines', '{"a":1\n"b":2}'],
    ['two values on one line', '{"n":1},{"n":2}'],
    ['a bracket that closes the list', '{"n":1}]\n[{"n":2}'],
    ['bytes that are not UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
  ])('refuses %s', (_, body) => {
    expect(() => itemsOf(body)).toThrow(expect.objectContaining({ code: 'ERR_BODY_UNREADABLE' }))
  })

  it('counts the objects of all lines together', () => {
    expect(() => itemsOf('{}\n'.repeat(100_001))).toThrow(
      expect.objectContaining({ code: 'ERR_BODY_TOO_LARGE' }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { mailHeaders, parseMailHeaders } from './mail-headers.js'

describe('parseMailHeaders', () => {
  it('reads a block with lines of either kind, folded values and names that come twice', () => {
    const block =
      'Received: a\r\nReceived: b\nSubject: one\r\n two\n\tthree\nX-Colon: a: b\n\nno header\n'
    expect(parseMailHeaders(block)).toEqual({
      received: ['a', 'b'],
      subject: ['one two three'],
      'x-colon': ['a: b'],
    })
  })

  it.each(['', '\n\n', ': no name', ' folded from nothing', 'no colon'])(
    'finds none in %j',
    (block) => {
      expect(parseMailHeaders(block)).toEqual({})
    },
  )

  it('takes __proto__ for a name like any other', () => {
    const headers = parseMailHeaders('__proto__: 1\nconstructor: 2')
    expect(Object.entries(headers)).toEqual([
      ['__proto__', ['1']],
      ['constructor', ['2']],
    ])
    expect(Object.getPrototypeOf(headers)).toBe(Object.prototype)
  })
})

describe('mailHeaders', () => {
  it('puts values together whatever the letter case of their names', () => {
    expect(
      mailHeaders([
        ['To', 'a'],
        ['TO', 'b'],
      ]),
    ).toEqual({ to: ['a', 'b'] })
  })
})

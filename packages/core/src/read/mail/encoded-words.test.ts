import { describe, expect, it, vi } from 'vitest'
import { decodeWords } from './encoded-words.js'

describe('decodeWords', () => {
  it.each([
    ['plain text', 'plain text'],
    ['=?UTF-8?B?5rWL6K+V?=', '测试'],
    ['=?utf-8?q?Caf=C3=A9_au_lait?=', 'Café au lait'],
    ['Re: =?UTF-8?B?5rWL6K+V?= (2)', 'Re: 测试 (2)'],
    ['=?UTF-8?B?5rWL?= =?UTF-8?B?6K+V?=', '测试'],
    ['=?UTF-8?B?5rWL?=\r\n =?utf-8?q?=E8=AF=95?=', '测试'],
    ['=?ISO-8859-1?Q?J=F6rg?=', 'Jörg'],
    ['=?GB18030?B?suLK1A==?=', '测试'],
    ['=?utf-8*en?q?hello?=', 'hello'],
    // A character cut in two by the end of a word.
    ['=?UTF-8?B?5rU=?= =?UTF-8?B?iw==?=', '测'],
  ])('of %s is %s', (header, expected) => {
    expect(decodeWords(header)).toBe(expected)
  })

  it.each(['=?unknown-charset?B?5rWL?=', '=?UTF-8?X?abc?=', '=?UTF-8?B?', '=?=', '=??B??='])(
    'leaves %s as it is',
    (header) => {
      expect(decodeWords(header)).toBe(header)
    },
  )

  it('joins the bytes of many words of one charset once, not anew for each word', () => {
    const concat = vi.spyOn(Buffer, 'concat')
    expect(decodeWords('=?utf-8?q?abc?= '.repeat(1000))).toBe(`${'abc'.repeat(1000)} `)
    expect(concat).toHaveBeenCalledTimes(1)
    concat.mockRestore()
  })

  it('leaves what follows the first 65,536 characters as it is, and cuts no word in two', () => {
    const [word, count] = ['=?utf-8?q?abcd?= ', 10_000]
    const decoded = decodeWords(word.repeat(count))
    const [, plain = '', rest = ''] = /^((?:abcd)*)(.*)$/.exec(decoded) ?? []
    expect(plain.length / 4).toBe(Math.floor(65_536 / word.length))
    expect(rest).toBe(` ${word.repeat(count - plain.length / 4)}`)
  })
})

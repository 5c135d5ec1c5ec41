import { describe, expect, it } from 'vitest'
import { compoundFields } from './compound-header.js'

describe('compoundFields', () => {
  it('gives the values by name, in order', () => {
    const fields = compoundFields('t=1,v1=ab==,v0=c, v1=d=e', ',')
    expect(fields).toEqual(
      new Map([
        ['t', ['1']],
        ['v1', ['ab==', 'd=e']],
        ['v0', ['c']],
      ]),
    )
  })

  it('takes another separator', () => {
    expect(compoundFields('ts=1;s=a,b', ';')).toEqual(
      new Map([
        ['ts', ['1']],
        ['s', ['a,b']],
      ]),
    )
  })

  it('keeps names that objects have', () => {
    expect(compoundFields('__proto__=1,constructor=2', ',')).toEqual(
      new Map([
        ['__proto__', ['1']],
        ['constructor', ['2']],
      ]),
    )
  })

  it.each([
    'abc',
    't=1,',
    ',t=1',
    't=1,,v1=a',
    't=1,v1=',
    't=1,=a',
    't=1 v1=a',
    't=1;v1=a b',
    't =1',
    Array.from({ length: 33 }, () => 'v1=a').join(','),
  ])('refuses "%s"', (header) => {
    expect(compoundFields(header, ',')).toMatchObject({ code: 'ERR_SIGNATURE_MALFORMED' })
  })

  it('takes 32 entries', () => {
    const fields = compoundFields(Array.from({ length: 32 }, () => 'v1=a').join(','), ',')
    expect(fields).toBeInstanceOf(Map)
  })
})

import { describe, expect, it } from 'vitest'
import { fieldText } from './form.js'
import { readQuery } from './query.js'

describe('readQuery', () => {
  it.each([
    ['/acme?a=1', '1'],
    ['/acme/?b=%26a%3D2&a=%C3%A4%20+%2B', 'ä  +'],
    ['/acme?a=x?y=z#a=2', 'x?y=z'],
    ['/acme?a=1&a=2', '1'],
    ['/acme?a=%E4%zz', 'ä%zz'],
    ['https://hooks.example.com/acme?a=1', '1'],
    ['/acme?a', ''],
    ['/acme?A=1', undefined],
    ['/acme?', undefined],
    ['/acme/a=1', undefined],
    ['/acme#?a=1', undefined],
    ['', undefined],
  ])('of %j gives %j', (url, value) => {
    expect(fieldText(readQuery({ url }), 'a')).toBe(value)
  })

  it('reads no more parameters than the limit', () => {
    const url = `/acme?${'a&'.repeat(1001)}`
    expect(() => readQuery({ url })).toThrow(
      expect.objectContaining({ code: 'ERR_BODY_TOO_LARGE' }),
    )
    expect(readQuery({ url }, { parts: 2000, fields: 2000 }).fields.size).toBe(1)
  })
})

import { describe, expect, it } from 'vitest'
import { lookup } from './lookup.js'
import {
  boolean,
  byLowerCaseName,
  memberAt,
  number,
  record,
  text,
  textAt,
  texts,
} from './values.js'

describe('text', () => {
  it.each([
    ['a', 'a'],
    [' a ', 'a'],
    [12, '12'],
    [0, '0'],
    [true, 'true'],
    ['', undefined],
    ['  ', undefined],
    [null, undefined],
    [undefined, undefined],
    [{}, undefined],
    [['a'], undefined],
  ])('of %j is %j', (value, expected) => {
    expect(text(value)).toBe(expected)
  })
})

describe('texts', () => {
  it('takes one value for a list, drops what is empty, and keeps each once', () => {
    expect(texts('a')).toEqual(['a'])
    expect(texts(['a', '', null, 'b', 'a', 3])).toEqual(['a', 'b', '3'])
    expect(texts(undefined)).toEqual([])
  })
})

describe('memberAt', () => {
  const value = { a: { b: { c: 1 }, list: [{ d: 2 }], none: null }, '': 3 }

  it.each([
    ['a.b', { c: 1 }],
    ['a.b.c', 1],
    ['a.none', null],
    ['a.none.x', undefined],
    ['a.b.c.d', undefined],
    ['a.list.0', undefined],
    ['a.missing', undefined],
    ['', 3],
    ['constructor.name', undefined],
    ['a.toString', undefined],
  ])('finds at %j %j', (path, expected) => {
    expect(memberAt(value, path)).toEqual(expected)
  })

  it.each([null, 'text', 7, [1]])('finds nothing in %j', (nothing) => {
    expect(memberAt(nothing, 'a')).toBeUndefined()
  })
})

describe('textAt', () => {
  const value = { a: { b: ' x ', c: 1 }, d: '' }

  it('finds the first text at any of the paths', () => {
    expect(textAt(value, 'a.b')).toBe('x')
    expect(textAt(value, 'd', 'a.missing', 'a.c', 'a.b')).toBe('1')
    expect(textAt(value, 'a', 'd')).toBeUndefined()
    expect(textAt(null, 'a')).toBeUndefined()
  })
})

describe('number', () => {
  it.each([
    [1.5, 1.5],
    ['42', 42],
    ['', undefined],
    ['4x', undefined],
    [Number.NaN, undefined],
    ['1e999', undefined],
    [null, undefined],
    [true, undefined],
  ])('of %j is %j', (value, expected) => {
    expect(number(value)).toBe(expected)
  })
})

describe('boolean', () => {
  it.each([
    [true, true],
    ['True', true],
    [1, true],
    ['yes', true],
    [false, false],
    ['0', false],
    ['no', false],
    ['', undefined],
    ['maybe', undefined],
    [undefined, undefined],
  ])('of %j is %j', (value, expected) => {
    expect(boolean(value)).toBe(expected)
  })
})

describe('record', () => {
  it('lets objects through and nothing else', () => {
    expect(record({ a: 1 })).toEqual({ a: 1 })
    for (const value of [null, undefined, [1], 'a', 1]) expect(record(value)).toEqual({})
  })
})

describe('byLowerCaseName', () => {
  it('prefers the first name with a value', () => {
    const found = byLowerCaseName({ bulkId: '', bulkid: 'b', BULKID: 'c', __proto__: null })
    expect(found.get('bulkid')).toBe('b')
  })

  it('takes prototype names as plain names', () => {
    const found = byLowerCaseName(JSON.parse('{"__proto__":{"event":"bounce"},"constructor":1}'))
    expect(found.get('event')).toBeUndefined()
    expect(found.get('__proto__')).toEqual({ event: 'bounce' })
  })
})

describe('lookup', () => {
  it('finds rows in any letter case and never what objects inherit', () => {
    const table = { bounce: 1 }
    expect(lookup(table, 'BOUNCE')).toBe(1)
    for (const word of ['constructor', '__proto__', 'toString', '', undefined]) {
      expect(lookup(table, word)).toBeUndefined()
    }
  })
})

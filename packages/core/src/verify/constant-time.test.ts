import { describe, expect, it } from 'vitest'
import { digestOf, isAmong } from './constant-time.js'

describe('isAmong', () => {
  const known = ['one', 'two', 'three'].map((text) => digestOf(text))

  it.each(['one', 'two', 'three'])('finds %s', (text) => {
    expect(isAmong(digestOf(text), known)).toBe(true)
  })

  it.each(['', 'On', 'onee', 'four'])('does not find "%s"', (text) => {
    expect(isAmong(digestOf(text), known)).toBe(false)
  })

  it('finds nothing among none', () => {
    expect(isAmong(digestOf('one'), [])).toBe(false)
  })

  it('says no, and does not throw, for another length', () => {
    expect(isAmong(Buffer.from('one'), known)).toBe(false)
    expect(isAmong(Buffer.alloc(0), known)).toBe(false)
  })
})

describe('digestOf', () => {
  it('gives the same length for any text, and is the same for text and its bytes', () => {
    expect(digestOf('')).toHaveLength(32)
    expect(digestOf('x'.repeat(10_000))).toHaveLength(32)
    expect(digestOf('é')).toEqual(digestOf(Buffer.from('é')))
  })
})

import { describe, expect, it } from 'vitest'
import { indexOfSecret, sealSecret } from './sealed-secret.js'

/** On both sides of the length from which on a digest takes the secret's place. */
const lengths = [0, 1, 32, 126, 127, 128, 129, 10_000]
const texts = lengths.map((length) => 'x'.repeat(length))

describe('indexOfSecret', () => {
  const known = texts.map((text) => sealSecret(text))

  it('finds a secret of any length, also in bytes', () => {
    expect(texts.map((text) => indexOfSecret(text, known))).toEqual([...lengths.keys()])
    expect(texts.map((text) => indexOfSecret(Buffer.from(text), known))).toEqual([
      ...lengths.keys(),
    ])
  })

  it.each([
    'y',
    'x\0',
    'X',
    `${'x'.repeat(31)}y`,
    `${'x'.repeat(126)}y`,
    `${'x'.repeat(127)}y`,
    `${'x'.repeat(9_999)}y`,
  ])('does not find another: %j', (text) => {
    expect(indexOfSecret(text, known)).toBe(-1)
  })

  it('finds nothing among none', () => {
    expect(indexOfSecret('x', [])).toBe(-1)
  })

  it('takes no digest for the text that it stands for, and no long text for its beginning', () => {
    const sealed = sealSecret('x'.repeat(200))
    expect(indexOfSecret(sealed.subarray(0, 32), [sealed])).toBe(-1)
    expect(indexOfSecret(sealed, [sealed])).toBe(-1)
    expect(indexOfSecret('x'.repeat(127), [sealed])).toBe(-1)
  })

  it('keeps nothing of the one before', () => {
    expect(indexOfSecret('x'.repeat(127), known)).toBe(4)
    expect(indexOfSecret('x', known)).toBe(1)
  })

  it('tells secrets that are not ASCII apart, by their bytes', () => {
    const accents = ['é'.repeat(63), 'é'.repeat(64), 'é'.repeat(65)]
    const sealed = accents.map((text) => sealSecret(text))
    expect(accents.map((text) => indexOfSecret(text, sealed))).toEqual([0, 1, 2])
    expect(accents.map((text) => indexOfSecret(Buffer.from(text), sealed))).toEqual([0, 1, 2])
  })
})

describe('sealSecret', () => {
  it('gives the same length for any secret', () => {
    const sizes = texts.map((text) => sealSecret(text).length)
    expect(new Set(sizes).size).toBe(1)
  })
})

import { describe, expect, it } from 'vitest'
import { flatten } from './flatten.js'
import { count, duration, many, percent, size } from './format.js'
import { hexLine } from './hex.js'
import { bounceThresholds, complaintThresholds, verdict } from './pictures.js'
import { largest, stacked } from './stack.js'
import { lineAt, linesOf } from './text-lines.js'
import { visible } from './visible.js'

describe('a text in lines', () => {
  const whole = (text: string, columns: number): string[] => {
    const starts = linesOf(text, columns)
    return Array.from(starts, (_, index) => lineAt(text, starts, index))
  }

  it.each([
    ['', 5, ['']],
    ['abc', 5, ['abc']],
    ['abcde', 5, ['abcde']],
    ['abcdefg', 5, ['abcde', 'fg']],
    ['ab\ncd\n', 5, ['ab', 'cd']],
    ['ab\r\n\r\ncd', 5, ['ab', '', 'cd']],
    ['abcdef\ng', 3, ['abc', 'def', 'g']],
  ])('%j in %i columns', (text, columns, lines) => expect(whole(text, columns)).toEqual(lines))

  it('of a mebibyte is made soon, whatever is in it', () => {
    for (const text of ['x'.repeat(2 ** 20), '\n'.repeat(2 ** 20)]) {
      const begun = performance.now()
      expect(linesOf(text, 80).length).toBeGreaterThan(10_000)
      expect(performance.now() - begun).toBeLessThan(500)
    }
  })
})

it('bytes are shown in hexadecimal, with where they are and what they are', () => {
  const bytes = new TextEncoder().encode('{"id":"ä"}\n plus more')
  expect(hexLine(bytes, 0, 16)).toBe(
    '000000  7b 22 69 64 22 3a 22 c3 a4 22 7d 0a 20 70 6c 75  {"id":"··"}· plu',
  )
  expect(hexLine(bytes, 1, 16)).toBe(
    '000010  73 20 6d 6f 72 65                                s more',
  )
})

it('what is not seen, or changes the order of a text, is shown', () => {
  expect(visible('a\u202eb\u200bc\0d\x7fe\ufeff\tf\ng')).toBe(
    'a\\u202eb\\u200bc\u2400d\u2421e\\ufeff\tf\ng',
  )
})

it('numbers are written to what matters of them', () => {
  expect([0.2, 12.4, 1234, 61_000, 7_200_000, 200_000_000].map(duration)).toEqual([
    '< 1 ms',
    '12 ms',
    '1.2 s',
    '1 min',
    '2 h',
    '2.3 days',
  ])
  expect([0, 1023, 1536, 3 * 2 ** 20].map(size)).toEqual(['0 B', '1023 B', '1.5 KiB', '3 MiB'])
  expect([0, 0.001, 0.0234, 0.5, 1].map(percent)).toEqual([
    '0 %',
    '0.10 %',
    '2.3 %',
    '50 %',
    '100 %',
  ])
  expect([many(1, 'event'), many(2, 'delivery'), many(0, 'run')]).toEqual([
    '1 event',
    '2 deliveries',
    '0 runs',
  ])
  expect(count(12_345)).toMatch(/12.345/)
})

it('rates stand where mailbox providers have put their thresholds', () => {
  const kinds = (rates: readonly number[], of: typeof bounceThresholds): string[] =>
    rates.map((rate) => verdict(rate, of).kind)
  expect(kinds([0.019, 0.02, 0.05], bounceThresholds)).toEqual(['good', 'warn', 'bad'])
  expect(kinds([0.0009, 0.001, 0.003], complaintThresholds)).toEqual(['good', 'warn', 'bad'])
})

it('counts are drawn on top of each other, and the small ones together', () => {
  const lines = largest({ a: [1, 0], b: [5, 5], c: [2, 2], d: [0, 1] }, 2)
  expect(lines.map(({ name, values }) => [name, ...values])).toEqual([
    ['b', 5, 5],
    ['c', 2, 2],
    ['others', 1, 1],
  ])
  expect(stacked(lines).map(({ values }) => values)).toEqual([
    [8, 8],
    [7, 7],
    [5, 5],
  ])
})

it('an object is shown by its paths, and not more of it than can be looked at', () => {
  expect(flatten({ a: { b: [1, { c: null }] }, d: [], e: {} })).toEqual([
    { path: 'a.b[0]', value: 1 },
    { path: 'a.b[1].c', value: null },
    { path: 'd', value: [] },
    { path: 'e', value: {} },
  ])
  expect(flatten(Array.from({ length: 10_000 }, () => 1))).toHaveLength(500)
})

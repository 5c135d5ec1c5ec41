import { describe, expect, it } from 'vitest'
import { writeFingerprint, type Fingerprint, type Seed } from './fingerprint.js'
import { FingerprintTable } from './fingerprint-table.js'

const seed: Seed = [1, 2, 3, 4]
const of = (text: string, from: Seed = seed): Fingerprint =>
  writeFingerprint({ a: 0, b: 0, c: 0 }, text, from)

describe('the fingerprint of a text', () => {
  it('is the same for the same text, and another with another seed', () => {
    expect(of('acme~delivered~e1')).toEqual(of(['acme', 'delivered', 'e1'].join('~')))
    expect(of('acme~delivered~e1', [1, 2, 3, 5])).not.toEqual(of('acme~delivered~e1'))
  })

  it('depends on every character and on the length, whatever the length is', () => {
    for (let length = 0; length < 40; length++) {
      const text = 'x'.repeat(length)
      const others = Array.from({ length }, (_, at) => `${text.slice(0, at)}y${text.slice(at + 1)}`)
      const all = [text, `${text}x`, `${text}\0`, ...others].map((each) => JSON.stringify(of(each)))
      expect(new Set(all).size).toBe(all.length)
    }
  })

  it('depends on every character of a long text', () => {
    const text = 'x😀'.repeat(2000)
    const others = [0, 1, 2, 1365, 1366, 2730, 4095, 4096, 5999].map((at) => {
      const character = text.slice(at, at + 1) === 'x' ? 'y' : '\ud83d\ude01'
      const start = character === 'y' || text.slice(at, at + 1) === '\ud83d' ? at : at - 1
      return text.slice(0, start) + character + text.slice(start + character.length)
    })
    const all = [text, text.slice(3), ...others].map((each) => JSON.stringify(of(each)))
    expect(new Set(all).size).toBe(new Set([text, text.slice(3), ...others]).size)
  })

  it('tells apart characters that share their lower byte', () => {
    expect(of('e\u0141')).not.toEqual(of('eA'))
  })

  it('spreads ids that differ in their last digits over every bit', () => {
    const prints = Array.from({ length: 4096 }, (_, n) => of(`sendgrid~bounce~${n}`))
    for (const lane of ['a', 'b', 'c'] as const) {
      for (let bit = 0; bit < 32; bit++) {
        const ones = prints.filter((print) => (print[lane] >>> bit) & 1).length
        // Six standard deviations from a half.
        expect(Math.abs(ones - 2048)).toBeLessThan(192)
      }
    }
  })
})

describe('a table of fingerprints', () => {
  it('holds what a map holds, past its room and through being cleared', () => {
    const table = new FingerprintTable(10)
    const map = new Map<string, number>()
    for (let n = 0; n < 5000; n++) {
      const text = `e${(n * 7919) % 3000}`
      table.set(of(text), n + 1)
      map.set(text, n + 1)
    }
    expect(table.size).toBe(map.size)
    for (const [text, number] of map) expect(table.get(of(text))).toBe(number)
    expect(table.get(of('another'))).toBe(0)
    table.clear()
    expect([table.size, table.get(of('e0'))]).toEqual([0, 0])
  })

  it('takes at most 32 bytes an entry when it is full, whatever its size', () => {
    for (const entries of [1000, 3333, 50_000, 100_001]) {
      const table = new FingerprintTable(entries)
      for (let n = 0; n < entries; n++) table.set(of(`e${n}`), 1)
      expect(table.bytes / entries).toBeLessThanOrEqual(32)
    }
  })

  it('tells apart fingerprints that share their first choice of a slot', () => {
    const table = new FingerprintTable(10)
    const prints = [1, 2, 3].map((c) => ({ a: 7, b: 0, c }))
    for (const print of prints) table.set(print, print.c)
    expect(prints.map((print) => table.get(print))).toEqual([1, 2, 3])
    expect(table.get({ a: 7, b: 0, c: 4 })).toBe(0)
  })

  it('holds a fingerprint that begins with 0, also when it has grown', () => {
    const table = new FingerprintTable(100_000)
    table.set({ a: 0, b: 0, c: 0 }, 5)
    for (let n = 0; n < 5000; n++) table.set(of(`e${n}`), 1)
    expect([table.get({ a: 0, b: 0, c: 0 }), table.size]).toEqual([5, 5001])
  })
})

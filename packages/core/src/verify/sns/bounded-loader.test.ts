import { describe, expect, it } from 'vitest'
import { boundedLoader, type BoundedLoader } from './bounded-loader.js'

function loader(): BoundedLoader<string, string> {
  return boundedLoader({ keep: 16, atOnce: 16, isKept: (value) => value !== 'bad' })
}

describe('boundedLoader', () => {
  it('keeps 16 of 100,000', async () => {
    const known = loader()
    let largest = 0
    for (let n = 0; n < 100_000; n++) {
      await known.get(`key-${n}`, () => Promise.resolve(`value-${n}`))
      largest = Math.max(largest, known.size)
    }
    expect(largest).toBe(16)
  })

  it('drops the one that was not wanted for longest', async () => {
    const known = loader()
    const loads: string[] = []
    const use = (key: string) =>
      known.get(key, () => {
        loads.push(key)
        return Promise.resolve(key)
      })
    for (let n = 0; n < 16; n++) await use(String(n))
    await use('0')
    await use('new')
    loads.length = 0
    await use('0')
    await use('1')
    expect(loads).toEqual(['1'])
  })

  it('loads once what many want at the same time', async () => {
    const known = loader()
    let loads = 0
    const load = async () => {
      loads++
      await new Promise(setImmediate)
      return 'value'
    }
    const all = await Promise.all(Array.from({ length: 100 }, () => known.get('key', load)))
    expect([new Set(all), loads]).toEqual([new Set(['value']), 1])
  })

  it('keeps neither failures nor what is not worth it', async () => {
    const known = loader()
    await expect(known.get('key', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(await known.get('key', () => Promise.resolve('bad'))).toBe('bad')
    expect(known.size).toBe(0)
    expect(await known.get('key', () => Promise.resolve('good'))).toBe('good')
  })

  it('is not stuck after a load that threw at once', async () => {
    const known = loader()
    const broken = () => {
      throw new Error('at once')
    }
    await expect(known.get('key', broken)).rejects.toThrow('at once')
    expect(await known.get('key', () => Promise.resolve('good'))).toBe('good')
  })

  it('loads no more than 16 at the same time, and goes on when they are done', async () => {
    const known = loader()
    const finish: (() => void)[] = []
    const slow = () => new Promise<string>((resolve) => finish.push(() => resolve('value')))
    const first = Array.from({ length: 16 }, (_, n) => known.get(`key-${n}`, slow))
    await expect(known.get('one more', slow)).rejects.toThrow('more than 16')
    await new Promise(setImmediate)
    expect(finish).toHaveLength(16)
    for (const done of finish) done()
    await Promise.all(first)
    expect(await known.get('one more', () => Promise.resolve('value'))).toBe('value')
  })
})

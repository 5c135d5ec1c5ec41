import { describe, expect, it } from 'vitest'
import { fetchedKeys, type FetchedKeys, type KeyWanted } from './fetched-keys.js'
import { refused } from '../verifier.js'

interface Key {
  readonly name: string
}

const bad = refused('ERR_SIGNATURE_MISMATCH', 'it is none')
const at = 1_760_000_000_000

function rig() {
  const keys: FetchedKeys<Key> = fetchedKeys<Key>()
  const loads: string[] = []
  const get = async (
    url: string,
    { found = { name: url }, ...more }: Partial<KeyWanted<Key>> & { found?: Key | typeof bad } = {},
  ): Promise<string> => {
    const load = async () => {
      loads.push(url)
      return found
    }
    try {
      const key = await keys.get(url, { owner: 'acme', now: at, load, ...more })
      return 'accepted' in key ? key.code : key.name
    } catch (error) {
      return (error as Error).message
    }
  }
  return { get, loads }
}

describe('a key that is fetched', () => {
  it('is kept', async () => {
    const { get, loads } = rig()
    expect(await get('a')).toBe('a')
    expect(await get('a')).toBe('a')
    expect(loads).toEqual(['a'])
  })

  it('is fetched once for all who want it at the same time', async () => {
    const { get, loads } = rig()
    expect(await Promise.all([get('a'), get('a'), get('b')])).toEqual(['a', 'a', 'b'])
    expect(loads).toEqual(['a', 'b'])
  })

  it('that is none is not kept, but not fetched again for five seconds', async () => {
    const { get, loads } = rig()
    expect(await get('a', { found: bad })).toBe('ERR_SIGNATURE_MISMATCH')
    expect(await get('a', { now: at + 4999 })).toBe('the key was refused just before')
    expect(await get('a', { now: at + 5000 })).toBe('a')
    expect(loads).toEqual(['a', 'a'])
  })

  it('that came to nothing counts, for its owner alone, and up to 20 in a second', async () => {
    const { get, loads } = rig()
    for (let i = 0; i < 20; i++) await get(`bad-${i}`, { found: bad })
    expect(await get('a')).toMatch(/more than 20 fetches in a second/)
    expect(await get('a', { owner: 'other' })).toBe('a')
    expect(await get('b', { now: at + 1000 })).toBe('b')
    expect(loads).toHaveLength(22)
  })

  it('that is good does not count', async () => {
    const { get } = rig()
    for (let i = 0; i < 50; i++) expect(await get(`key-${i}`)).toBe(`key-${i}`)
  })

  it('makes who wants it fail where the fetch fails, and that counts', async () => {
    const { get } = rig()
    const load = () => Promise.reject(new Error('out of reach'))
    for (let i = 0; i < 20; i++) expect(await get('a', { load })).toBe('out of reach')
    expect(await get('a', { load })).toMatch(/more than 20/)
  })
})

import { accepted, refused } from '@mailherald/core/verify'
import { describe, expect, it } from 'vitest'
import { uncovered } from './coverage.js'
import { workspaceModules } from './modules.js'
import { probe } from './probe.js'
import { makeVectors } from './vectors.js'

const vectors = await makeVectors()

describe('the vectors', () => {
  it('are about every verifier and every provider, and would show if one were missing', async () => {
    expect(await uncovered(vectors)).toEqual([])
    const without = (name: string) => vectors.filter((each) => !JSON.stringify(each).includes(name))
    expect(await uncovered(without('"basicAuth"'))).toEqual(['basicAuth'])
    expect(await uncovered(without('"provider":"postal"'))).toEqual(['postalSignature', 'postal'])
  })

  it('are told apart here, the genuine from the forged', async () => {
    const outcomes = await probe(await workspaceModules(), vectors)
    expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'ok')).toEqual([])
    expect(Object.keys(outcomes).length).toBeGreaterThan(60)
  })

  it.each([
    ['accepts all', () => accepted('shared-secret'), /somebody else: answered 200/],
    ['accepts none', () => refused('ERR_NOT_ALLOWED', 'no'), /genuine: answered 401/],
    ['fails', () => Promise.reject(new Error('gone')), /genuine: answered 503.*_FAILED.*gone/],
  ])('would show a verifier that %s', async (_, verify, outcome) => {
    const modules = await workspaceModules()
    const broken = { ...modules, verify: { urlToken: () => ({ name: 'broken', verify }) } }
    const some = vectors.filter(({ scheme }) => scheme === 'urlToken, in the query')
    expect(Object.values(await probe(broken, some))).toEqual([expect.stringMatching(outcome)])
  })

  it('are JSON, as runtimes get them', () => {
    expect(JSON.parse(JSON.stringify(vectors))).toEqual(vectors)
  })
})

import { generateKeyPairSync } from 'node:crypto'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { failure } from '../../test-helpers/post.js'

// Other tests have loaded the modules already, and load them again afterwards.
vi.resetModules()
vi.doMock('node:crypto', async (original) => ({
  ...(await original<object>()),
  X509Certificate: undefined,
  createVerify: undefined,
  verify: undefined,
}))
vi.doMock('node:net', async (original) => ({ ...(await original<object>()), BlockList: undefined }))
afterAll(() => {
  vi.doUnmock('node:crypto')
  vi.doUnmock('node:net')
  vi.resetModules()
})

const { ecdsaSignature, ipAllowList, snsSignature, standardWebhooks, urlToken } =
  await import('./index.js')
const { postal } = await import('../providers/postal/index.js')
const { scalewayTem } = await import('../providers/scaleway-tem/index.js')

const keyOf = (publicKey: ReturnType<typeof generateKeyPairSync>['publicKey']): string =>
  publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
const p256 = keyOf(generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).publicKey)
const rsa = keyOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey)
const whpk = `whpk_${Buffer.alloc(32, 1).toString('base64')}`
const project = 'project-11111111-2222-4333-8444-555555555555'

describe('on a runtime that lacks parts of Node', () => {
  it.each<[string, string, () => unknown]>([
    [
      'snsSignature',
      'X509Certificate of node:crypto',
      () => snsSignature({ topicArn: 'arn:aws:sns:eu-west-1:123456789012:ses-events' }),
    ],
    [
      'scalewayTemSignature',
      'X509Certificate of node:crypto',
      () => scalewayTem({ topicArn: `arn:scw:sns:fr-par:${project}:tem-events` }),
    ],
    ['ipAllowList', 'BlockList of node:net', () => ipAllowList(['192.0.2.0/24'])],
    [
      'ecdsaSignature',
      'createVerify of node:crypto',
      () => ecdsaSignature({ header: 'x-s', timestampHeader: 'x-t', publicKey: p256 }),
    ],
    ['postalSignature', 'verify of node:crypto', () => postal({ publicKey: rsa })],
    ['standardWebhooks', 'verify of node:crypto', () => standardWebhooks({ secret: whpk })],
  ])('%s says so when it is made', (verifier, part, make) => {
    const { code, message } = failure(make)
    expect([code, message]).toEqual([
      'ERR_RUNTIME_UNSUPPORTED',
      expect.stringContaining(`${verifier}: this runtime has no ${part}. `),
    ])
  })

  it('everything else is made', () => {
    expect(urlToken('a-token-of-24-characters').name).toBe('urlToken')
    const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`
    expect(standardWebhooks({ secret }).name).toBe('standardWebhooks')
  })
})

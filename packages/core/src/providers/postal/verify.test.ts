import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { failure, mistyped } from '../../../test-helpers/post.js'
import type { DeliveryHeaders } from '../../delivery.js'
import { createHerald } from '../../herald.js'
import { postal, type PostalOptions } from './index.js'

interface Vector {
  readonly secret: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const vectors = new URL('vectors.json', import.meta.url)
const [vector] = JSON.parse(readFileSync(vectors, 'utf8')) as [Vector]
const { secret: publicKey, body } = vector
const { 'x-postal-signature': sha1 = '', 'x-postal-signature-256': sha256 = '' } = vector.headers

interface Posted {
  readonly headers?: DeliveryHeaders
  readonly body?: string
  readonly options?: Partial<PostalOptions>
}

/** The answer to the vector, with changes. */
async function statusOf({ headers, body: changed = body, options }: Posted = {}) {
  const provider = postal({ publicKey, ...options } as PostalOptions)
  const herald = createHerald({ providers: [provider], logger: false })
  const seen: string[] = []
  herald.on('*', ({ authenticity }) => void seen.push(authenticity))
  const reply = await herald.receive({
    provider: 'postal',
    method: 'POST',
    url: '/postal',
    headers: { 'x-postal-signature-256': sha256, ...headers },
    body: Buffer.from(changed),
  })
  expect(seen).toEqual(reply.status === 200 ? ['signed'] : [])
  return reply.status
}

function pemOf(key: KeyObject): string {
  return key.export({ format: 'pem', type: 'spki' }).toString()
}

const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
const foreign = sign('sha256', Buffer.from(body), other.privateKey).toString('base64')
const without = { 'x-postal-signature-256': undefined }

describe('the signature of Postal', () => {
  it('fits the vector, with the key in base64, in lines, in PEM, and among others', async () => {
    const der = { key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' } as const
    const keys = [
      publicKey,
      publicKey.replaceAll(/.{64}/g, '$&\n'),
      pemOf(createPublicKey(der)),
      [pemOf(other.publicKey), publicKey],
    ]
    for (const key of keys) expect(await statusOf({ options: { publicKey: key } })).toBe(200)
  })

  it.each<[string, Posted]>([
    ['unsigned', { headers: without }],
    ['with an empty signature', { headers: { 'x-postal-signature-256': '' } }],
    ['with the signature twice', { headers: { 'x-postal-signature-256': [sha256, sha256] } }],
    ['signed with another key', { headers: { 'x-postal-signature-256': foreign } }],
    ['with a signature that is not base64', { headers: { 'x-postal-signature-256': 'no!' } }],
    ['with an endless signature', { headers: { 'x-postal-signature-256': 'A'.repeat(100_000) } }],
    ['with the signature over SHA-1 in its place', { headers: { 'x-postal-signature-256': sha1 } }],
    [
      'with the signature over SHA-1 alone',
      { headers: { ...without, 'x-postal-signature': sha1 } },
    ],
    ['changed after it was signed', { body: `${body} ` }],
  ])('refuses a delivery %s', async (_, posted) => {
    expect(await statusOf(posted)).toBe(503)
  })

  it('over SHA-1 is accepted where that is allowed, and only where there is no better one', async () => {
    const options = { allowSha1: true }
    const headers = { ...without, 'x-postal-signature': sha1 }
    expect(await statusOf({ options, headers })).toBe(200)
    expect(await statusOf({ options, headers, body: `${body} ` })).toBe(503)
    expect(await statusOf({ options })).toBe(200)
    const both = { 'x-postal-signature': sha1, 'x-postal-signature-256': foreign }
    expect(await statusOf({ options, headers: both })).toBe(503)
  })
})

describe('the key of Postal', () => {
  it.each([
    ['of another kind', pemOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey)],
    ['of too few bits', pemOf(generateKeyPairSync('rsa', { modulusLength: 512 }).publicKey)],
    ['cut short', publicKey.slice(0, 40)],
    ['with its tag before it', `p=${publicKey}`],
  ])('is refused when it is %s', (_, key) => {
    const { code, message } = failure(() => postal({ publicKey: key }))
    expect(code).toBe('ERR_SECRET_MALFORMED')
    expect(message).toMatch(/^postal: option "publicKey"/)
  })

  it('is wanted together with a clear word on SHA-1', () => {
    const allowSha1 = mistyped<boolean>('yes')
    expect(failure(() => postal({ publicKey, allowSha1 })).code).toBe('ERR_OPTION_INVALID')
  })
})

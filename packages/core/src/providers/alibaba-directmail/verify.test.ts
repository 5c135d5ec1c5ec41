import {
  createHash,
  generateKeyPairSync,
  privateEncrypt,
  createHmac,
  sign,
  type KeyObject,
} from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { testCertificate } from '../../../../testing/src/certificate.js'
import { failure } from '../../../test-helpers/post.js'
import type { DeliveryHeaders } from '../../delivery.js'
import { createHerald } from '../../herald.js'
import { alibabaDirectMail, type AlibabaDirectMailOptions } from './index.js'

interface Vector {
  readonly origin: string
  readonly secret: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly at: number
  readonly url: string
  readonly certificate: string
}

const file = new URL('vectors.json', import.meta.url)
const vectors = JSON.parse(readFileSync(file, 'utf8')) as [Vector, Vector]
const [vector] = vectors
const { secret: token, headers, body, url, at } = vector
const prefix = 'x-eventbridge-'
const certificateUrl = headers[`${prefix}signature-url`] ?? ''

interface Posted {
  readonly headers?: DeliveryHeaders
  readonly body?: string
  readonly options?: Partial<AlibabaDirectMailOptions>
  readonly now?: number
  readonly answer?: () => Response
}

/** What becomes of the vector, with changes, and how many requests that takes. */
async function fate({
  headers: changed,
  body: posted = body,
  options,
  now = at,
  answer,
}: Posted = {}) {
  const requests: string[] = []
  const herald = createHerald({
    providers: [alibabaDirectMail({ token, url, ...options } as AlibabaDirectMailOptions)],
    logger: false,
    onError: () => {},
    now: () => now * 1000,
    fetch: async (asked) => {
      requests.push(asked instanceof Request ? asked.url : asked.toString())
      return answer?.() ?? new Response(vector.certificate)
    },
  })
  const seen: string[] = []
  herald.on('*', ({ authenticity }) => void seen.push(authenticity))
  const delivery = { provider: 'alibaba-directmail', method: 'POST', url: '/behind/a/proxy' }
  const reply = await herald.receive({
    ...delivery,
    headers: { ...headers, ...changed },
    body: Buffer.from(posted),
  })
  return [reply.status, ...seen, ...(requests.length === 0 ? ['nothing fetched'] : [])].join(' ')
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const own = testCertificate({ commonName: 'EventBridge' }, privateKey)

interface Signed {
  readonly changes?: Readonly<Record<string, string>>
  readonly to?: string
  readonly content?: string
  readonly hash?: string
  readonly key?: KeyObject
}

/** A delivery that is signed as it stands, with its certificate. */
function signed({
  changes = {},
  to = url,
  content = body,
  hash = 'sha256',
  key = privateKey,
}: Signed): Posted {
  const { [`${prefix}signature-v2`]: _, ...named } = { ...headers, ...changes }
  const lines = Object.entries(named)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
  const signature = sign(hash, Buffer.from(`${to}\n${lines}${content}`), key).toString('base64')
  return {
    headers: { ...changes, [`${prefix}signature-v2`]: signature },
    answer: () => new Response(own),
  }
}

const refused = { headers: '503 nothing fetched', signature: '503' }

describe('the signature of EventBridge', () => {
  it.each(vectors)('fits the vector $origin', async ({ headers: each }) => {
    expect(await fate({ headers: each })).toBe('200 signed')
  })

  it.each(Object.keys(headers))(
    'is refused without %s, with an empty one, or with two',
    async (name) => {
      const value = headers[name] ?? ''
      for (const wrong of [undefined, '', [value, value]]) {
        expect(await fate({ headers: { [name]: wrong } })).toBe(refused.headers)
      }
    },
  )

  it.each([
    ['that is not base64', { 'signature-v2': 'no!' }],
    ['without end', { 'signature-v2': 'A'.repeat(2000) }],
    ['of another hash', { 'hash-method': 'SHA1' }],
    ['of another version', { 'signature-version': '2.0' }],
    ['with a time in words', { 'signature-timestamp': 'today' }],
    ['with a line break in a header', { 'signature-token': `${token}\nx` }],
  ])('is refused %s, before anything is fetched', async (_, changes) => {
    const named = Object.entries(changes).map(([name, value]) => [prefix + name, value])
    expect(await fate({ headers: Object.fromEntries(named) as DeliveryHeaders })).toBe(
      refused.headers,
    )
  })

  it('fits what is signed in the same way with the key of the certificate', async () => {
    expect(await fate(signed({}))).toBe('200 signed')
  })

  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  it.each<[string, Posted]>([
    ['by another key', signed({ key: stranger })],
    ['over another URL', signed({ to: 'https://attacker.example.com/webhooks' })],
    ['over the URL without its query', signed({ to: url.replace(/\?.*/, '') })],
    ['over another body', signed({ content: '{}' })],
    ['with SHA-1', signed({ hash: 'sha1' })],
    [
      'over a hash of the text',
      signed({ content: createHash('sha256').update(body).digest('hex') }),
    ],
    ['over another time', { headers: { [`${prefix}signature-timestamp`]: String(at * 1000) } }],
    ['with a body that was changed', { body: body.replace('"0"', '"2"') }],
    ['with two line breaks more', { body: `${body}\n\n` }],
  ])('is refused where it is made %s', async (_, posted) => {
    expect(await fate(posted)).toBe(refused.signature)
  })

  it.each([
    [-61, refused.headers],
    [-59, '200 signed'],
    [60, '200 signed'],
    [62, refused.headers],
  ])('that is %i seconds old comes to %s', async (seconds, outcome) => {
    expect(await fate({ now: at + seconds })).toBe(outcome)
    expect(await fate({ now: at + seconds, options: { toleranceSeconds: false } as object })).toBe(
      '200 signed',
    )
  })

  it('may have its time in seconds', async () => {
    const inSeconds = signed({ changes: { [`${prefix}signature-timestamp`]: String(at) } })
    expect(await fate(inSeconds)).toBe('200 signed')
    expect(await fate({ ...inSeconds, now: at + 61 })).toBe(refused.headers)
  })

  it('of version 1 proves nothing: whoever saw one can make others', async () => {
    const secret = 'one-time'
    const wrapped = privateEncrypt(privateKey, Buffer.from(secret)).toString('base64')
    const { [`${prefix}signature-v2`]: _, ...named } = headers
    const first = {
      ...named,
      [`${prefix}signature-v2`]: undefined,
      [`${prefix}signature-method`]: 'HMAC-SHA1',
      [`${prefix}signature-secret`]: wrapped,
      [`${prefix}signature`]: createHmac('sha1', secret).update(body).digest('base64'),
    }
    expect(await fate({ headers: first, answer: () => new Response(own) })).toBe(refused.headers)
  })
})

describe('the token of the target', () => {
  it('is asked for although the signature fits: any customer can have EventBridge sign', async () => {
    const changes = { [`${prefix}signature-token`]: 'a-token-of-somebody-else' }
    expect(await fate(signed({ changes }))).toBe(refused.headers)
  })

  it('can be one of several, or looked up', async () => {
    expect(await fate({ options: { token: ['another-token-of-mine', token] } })).toBe('200 signed')
    expect(await fate({ options: { token: () => token } })).toBe('200 signed')
    expect(await fate({ options: { token: () => undefined } })).toBe(refused.headers)
  })
})

describe('the certificate', () => {
  const bucket = 'https://cn-hangzhou-eventbridge.oss-accelerate.aliyuncs.com'
  it.each([
    'https://attacker.example.com/x509_public_certificate_1.pem',
    // A name like that of a region, in a bucket that anyone can make.
    'https://evil-eventbridge.oss-accelerate.aliyuncs.com/x509_public_certificate_1.pem',
    'https://cn-hangzhou-2-eventbridge.oss-accelerate.aliyuncs.com/x509_public_certificate_1.pem',
    'https://cn-hangzhou-eventbridge.oss-cn-hangzhou.aliyuncs.com/x509_public_certificate_1.pem',
    'https://cn-hangzhou-eventbridge.oss-accelerate.aliyuncs.com.example.com/a.pem',
    `${bucket.replace('https', 'http')}/a.pem`,
    `${bucket}:8443/a.pem`,
    `${bucket.replace('//', '//x@')}/a.pem`,
    `${bucket}/a.pem?x=1`,
    `${bucket}/a.pem#x`,
    `${bucket}/../a.pem`,
    `${bucket}/b/a.pem`,
    `${bucket}\\@example.com/a.pem`,
    `${bucket}/a.crt`,
    `${bucket.toUpperCase()}/a.pem`,
  ])('is fetched from no other place: %s', async (place) => {
    expect(await fate(signed({ changes: { [`${prefix}signature-url`]: place } }))).toBe(
      refused.headers,
    )
  })

  it('may be in the bucket of a region that is named, and then in no other', async () => {
    const changes = {
      [`${prefix}signature-url`]: certificateUrl.replace('cn-hangzhou', 'cn-beijing'),
    }
    const options = { regions: ['cn-beijing'] } as object
    expect(await fate({ ...signed({ changes }), options })).toBe('200 signed')
    expect(await fate({ ...signed({}), options })).toBe(refused.headers)
  })

  it.each<[string, () => string]>([
    [
      'is another one',
      () =>
        testCertificate(
          { commonName: 'EventBridge' },
          generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
        ),
    ],
    [
      'has too short a key',
      () =>
        testCertificate(
          { commonName: 'EventBridge' },
          generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey,
        ),
    ],
    ['is none', () => 'hello'],
    [
      'is a bare key',
      () =>
        generateKeyPairSync('rsa', { modulusLength: 2048 })
          .publicKey.export({ format: 'pem', type: 'spki' })
          .toString(),
    ],
    ['is longer than one can be', () => vector.certificate.padEnd(70_000, '\n')],
  ])('that %s gets the delivery refused', async (_, pem) => {
    expect(await fate({ answer: () => new Response(pem()) })).toBe('503')
  })

  it('that cannot be fetched makes the delivery one to come again', async () => {
    expect(await fate({ answer: () => new Response('', { status: 404 }) })).toBe('503')
  })
})

describe('the options of Direct Mail', () => {
  it.each([
    [{ url }, 'ERR_SECRET_MISSING', /"token"/],
    [{ url, token: 'short' }, 'ERR_SECRET_TOO_SHORT', /"token"/],
    [{ token }, 'ERR_OPTION_INVALID', /"url"/],
    [{ token, url: '/webhooks' }, 'ERR_OPTION_INVALID', /"url"/],
    [{ token, url, regions: [] }, 'ERR_OPTION_INVALID', /"regions"/],
    [{ token, url, regions: ['evil.example.com/'] }, 'ERR_OPTION_INVALID', /"regions"/],
    [{ token, url, toleranceSeconds: 0 }, 'ERR_OPTION_INVALID', /"toleranceSeconds"/],
  ])('are refused: %j', (options, code, text) => {
    const thrown = failure(() => alibabaDirectMail(options as AlibabaDirectMailOptions))
    expect(thrown.code).toBe(code)
    expect(thrown.message).toMatch(text)
  })

  it('may have a URL for each delivery', async () => {
    expect(await fate({ options: { url: () => url } as object })).toBe('200 signed')
    expect(await fate({ options: { url: () => `${url}&x` } as object })).toBe(refused.signature)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DeliveryHeaders } from '../../delivery.js'
import { createHerald } from '../../herald.js'
import { signStandardWebhook } from '../../verify/standard-webhooks/sign.js'
import { sweego, type SweegoOptions } from './index.js'

interface Vector {
  readonly secret: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly at: number
}

const vectors = new URL('vectors.json', import.meta.url)
const [vector] = JSON.parse(readFileSync(vectors, 'utf8')) as [Vector]
const { secret, headers, body, at } = vector
const other = Buffer.alloc(48, 8).toString('base64')

interface Posted {
  readonly headers?: DeliveryHeaders
  readonly body?: string
  readonly secret?: SweegoOptions['secret']
  readonly now?: number
}

/** The answer to the vector, with changes. */
async function statusOf(posted: Posted = {}) {
  const herald = createHerald({
    providers: [sweego({ secret: posted.secret ?? secret })],
    logger: false,
    now: () => (posted.now ?? at) * 1000,
  })
  const seen: string[] = []
  herald.on('*', ({ authenticity }) => void seen.push(authenticity))
  const reply = await herald.receive({
    provider: 'sweego',
    method: 'POST',
    url: '/sweego',
    headers: { ...headers, ...posted.headers },
    body: Buffer.from(posted.body ?? body),
  })
  expect(seen).toEqual(reply.status === 200 ? ['signed'] : [])
  return reply.status
}

const signature = headers['webhook-signature'] ?? ''
const foreign = signStandardWebhook({ secret: other }, { id: 'wid-1', body, signedAt: at * 1000 })[
  'webhook-signature'
]

describe('the signature of Sweego', () => {
  it.each([
    ['bare, as it is sent', signature],
    ['with a version', `v1,${signature}`],
    ['one of a list', `${String(foreign).slice(3)} ${signature}`],
    ['one of a list with versions', `${String(foreign)} v1,${signature}`],
  ])('fits, %s', async (_, value) => {
    expect(await statusOf({ headers: { 'webhook-signature': value } })).toBe(200)
  })

  it.each<[string, Posted]>([
    ['unsigned', { headers: { 'webhook-signature': undefined } }],
    ['with an empty signature', { headers: { 'webhook-signature': '' } }],
    ['with the signature twice', { headers: { 'webhook-signature': [signature, signature] } }],
    ['signed with another secret', { headers: { 'webhook-signature': foreign } }],
    ['with a signature that is not base64', { headers: { 'webhook-signature': 'not/base64!' } }],
    ['of another version alone', { headers: { 'webhook-signature': `v2,${signature}` } }],
    ['with another id', { headers: { 'webhook-id': 'wid-2' } }],
    ['without an id', { headers: { 'webhook-id': undefined } }],
    ['with another time', { headers: { 'webhook-timestamp': String(at + 1) } }],
    ['without a time', { headers: { 'webhook-timestamp': undefined } }],
    ['changed after it was signed', { body: `${body} ` }],
    ['from five minutes ago', { now: at + 301 }],
    ['from five minutes ahead', { now: at - 301 }],
  ])('refuses a delivery %s', async (_, posted) => {
    expect(await statusOf(posted)).toBe(401)
  })

  it('is checked with each secret of a list', async () => {
    expect(await statusOf({ secret: [other, secret] })).toBe(200)
    expect(await statusOf({ secret: [other] })).toBe(401)
  })
})

describe('the secret of Sweego', () => {
  it.each([
    ['missing', undefined, 'ERR_SECRET_MISSING'],
    ['empty', '', 'ERR_SECRET_MISSING'],
    ['an empty list', [], 'ERR_SECRET_MISSING'],
    ['in white space', ` ${secret}`, 'ERR_SECRET_WHITESPACE'],
    ['not base64', 'a secret in plain words, not base64!', 'ERR_SECRET_MALFORMED'],
    ['too short', 'BwcHBwcHBwcHBwcH', 'ERR_SECRET_TOO_SHORT'],
  ])('that is %s throws, and the message names the option', (_, value, code) => {
    expect(() => sweego({ secret: value } as SweegoOptions)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining('"secret"') }),
    )
  })

  it('cannot be passed beside "verify"', () => {
    expect(() => sweego({ secret, verify: () => true } as unknown as SweegoOptions)).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION_INVALID' }),
    )
  })

  it('accepts any age where that is asked for', async () => {
    const provider = sweego({ secret, toleranceSeconds: false })
    const herald = createHerald({ providers: [provider], logger: false, now: () => 0 })
    herald.on('*', () => undefined)
    const delivery = { provider: 'sweego', method: 'POST', url: '/sweego', headers }
    const reply = await herald.receive({ ...delivery, body: Buffer.from(body) })
    expect(reply.status).toBe(200)
  })
})

import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { failure, mistyped } from '../../../test-helpers/post.js'
import type { DeliveryHeaders } from '../../delivery.js'
import { createHerald } from '../../herald.js'
import { basicAuth } from '../../verify/basic-auth.js'
import { urlToken } from '../../verify/url-token.js'
import type { Verifier } from '../../verify/verifier.js'
import { mailPace, mailPaceSignature, type MailPaceSignatureOptions } from './index.js'

interface Vector {
  readonly secret: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const vectors = new URL('vectors.json', import.meta.url)
const [vector] = JSON.parse(readFileSync(vectors, 'utf8')) as [Vector]
const { secret: publicKey, body } = vector
const name = 'x-mailpace-signature'
const signature = vector.headers[name] ?? ''
const inbound = '{"from":"Ann <ann@example.com>","messageId":"<m2@example.com>"}'

interface Posted {
  readonly headers?: DeliveryHeaders
  readonly body?: string
  readonly url?: string
  readonly options?: Partial<MailPaceSignatureOptions>
}

/** What becomes of the vector, with changes: before its body is read, too. */
async function fate({ headers, body: changed = body, url = '/mailpace', options }: Posted = {}) {
  const herald = createHerald({ providers: [mailPace({ publicKey, ...options })], logger: false })
  const seen: string[] = []
  herald.on('*', ({ type, authenticity }) => void seen.push(`${type} ${authenticity}`))
  let reads = 0
  const { status } = await herald.receive({
    provider: 'mailpace',
    method: 'POST',
    url,
    headers: { [name]: signature, ...headers },
    body: () => {
      reads++
      return Buffer.from(changed)
    },
  })
  return [status, ...seen, ...(reads === 0 ? ['unread'] : [])].join(' ')
}

const other = generateKeyPairSync('ed25519')
const otherKey = other.publicKey.export({ format: 'jwk' }).x ?? ''
const foreign = sign(null, Buffer.from(body), other.privateKey).toString('base64')
const bytes = Buffer.from(signature, 'base64')

describe('the signature of MailPace', () => {
  const spki = Buffer.concat([
    Buffer.from('302a300506032b6570032100', 'hex'),
    Buffer.from(publicKey, 'base64'),
  ])
  it('fits the vector, with the key in each form, and among those of other domains', async () => {
    expect(createPublicKey({ key: spki, format: 'der', type: 'spki' }).asymmetricKeyType).toBe(
      'ed25519',
    )
    const keys = [
      publicKey,
      spki.toString('base64'),
      Buffer.from(publicKey, 'base64').toString('hex'),
      [Buffer.from(otherKey, 'base64url').toString('base64'), publicKey],
    ]
    for (const key of keys) {
      expect(await fate({ options: { publicKey: key } })).toBe('200 email.delivered signed')
    }
  })

  it.each<[string, Posted]>([
    ['unsigned', { headers: { [name]: undefined } }],
    ['with an empty signature', { headers: { [name]: '' } }],
    ['with the signature twice', { headers: { [name]: [signature, signature] } }],
    ['with two signatures in one header', { headers: { [name]: `${signature}, ${signature}` } }],
    ['with a signature that is not base64', { headers: { [name]: 'no!' } }],
    ['with a signature in hex', { headers: { [name]: bytes.toString('hex') } }],
    ['with a signature without its padding', { headers: { [name]: signature.replace('==', '') } }],
    ['with a signature cut short', { headers: { [name]: bytes.subarray(1).toString('base64') } }],
    ['with a line break in its signature', { headers: { [name]: `${signature}\n` } }],
  ])('refuses a delivery %s, and does not read its body', async (_, posted) => {
    expect(await fate(posted)).toBe('503 unread')
  })

  it.each<[string, Posted]>([
    ['signed with another key', { headers: { [name]: foreign } }],
    ['with one bit of the signature turned', { headers: { [name]: turned(0) } }],
    ['with the last bit of the signature turned', { headers: { [name]: turned(63) } }],
    ['with a signature of zeros', { headers: { [name]: Buffer.alloc(64).toString('base64') } }],
    ['changed after it was signed', { body: `${body} ` }],
    ['of an inbound message under its signature', { body: inbound }],
  ])('refuses a delivery %s', async (_, posted) => {
    expect(await fate(posted)).toBe('503')
  })

  it('refuses a signature to whose scalar the order of the group was added', async () => {
    // RFC 8032, 5.1.7: without this check one signature could be written in two ways.
    const order = 2n ** 252n + 27742317777372353535851937790883648493n
    const scalar = BigInt(`0x${Buffer.from(bytes.subarray(32).toReversed()).toString('hex')}`)
    const added = Buffer.from((scalar + order).toString(16).padStart(64, '0'), 'hex').toReversed()
    const malleable = Buffer.concat([bytes.subarray(0, 32), added]).toString('base64')
    expect(await fate({ headers: { [name]: malleable } })).toBe('503')
  })

  function turned(at: number): string {
    const copy = Buffer.from(bytes)
    copy[at] = (copy[at] ?? 0) ^ 1
    return copy.toString('base64')
  }
})

describe('an inbound message without a signature', () => {
  const login = { username: 'actionmailbox', password: 'a password of 16 or more' }
  const authorization = `Basic ${Buffer.from(Object.values(login).join(':')).toString('base64')}`
  const token = 'a-token-for-inbound-mail'
  const unsigned = { headers: { [name]: undefined }, body: inbound }

  it('is refused, unless somebody is named who may deliver it', async () => {
    expect(await fate(unsigned)).toBe('503 unread')
  })

  it.each<[string, Verifier, Posted]>([
    ['Basic credentials', basicAuth(login), { headers: { [name]: undefined, authorization } }],
    ['a token', urlToken(token), { url: `/mailpace?token=${token}` }],
  ])('is accepted with %s, and reported for what that is worth', async (_, verifier, proof) => {
    const posted = { ...unsigned, options: { unsignedInbound: verifier } }
    expect(await fate({ ...posted, ...proof })).toBe('200 email.received shared-secret')
    expect(await fate(posted)).toBe('503')
  })

  it.each([
    ['an event', body],
    ['an event without a name', '{"event":null,"messageId":"<m2@example.com>"}'],
    ['a list of events', `[${body}]`],
    ['a list of messages', `[${inbound}]`],
    ['not JSON', 'hello'],
  ])('is not what the secret is for where it is %s', async (_, changed) => {
    const posted = { ...unsigned, url: `/mailpace?token=${token}`, body: changed }
    expect(await fate({ ...posted, options: { unsignedInbound: urlToken(token) } })).toBe('503')
  })

  it('has its signature looked at where there is one, whatever else it comes with', async () => {
    const options = { unsignedInbound: urlToken(token) }
    const url = `/mailpace?token=${token}`
    for (const wrong of [foreign, '', 'no!']) {
      const posted = { headers: { [name]: wrong }, url, options, body: inbound }
      expect(await fate(posted)).toMatch(/^503/)
    }
    expect(await fate({ url, options })).toBe('200 email.delivered signed')
  })
})

describe('the options of MailPace', () => {
  it.each([
    ['cut short', publicKey.slice(0, 40)],
    ['the signature', signature],
    ['in PEM', '-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----'],
  ])('are refused with a key that is %s', (_, key) => {
    const { code, message } = failure(() => mailPace({ publicKey: key }))
    expect(code).toMatch(/^ERR_SECRET_/)
    expect(message).toMatch(/^mailPace: option "publicKey"/)
  })

  it('are refused with somebody who is no verifier', () => {
    const unsignedInbound = mistyped<Verifier>('anyone')
    const { code } = failure(() => mailPaceSignature({ publicKey, unsignedInbound }))
    expect(code).toBe('ERR_OPTION_INVALID')
  })
})

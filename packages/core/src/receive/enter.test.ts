import { generateKeyPairSync } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { deferred, type Deferred } from '@mailherald/test-support/deferred'
import { describe, expect, it } from 'vitest'
import {
  jsonReply,
  type BodyLimits,
  type Delivery,
  type IncomingDelivery,
  type Reply,
} from '../delivery.js'
import { createHerald } from '../herald.js'
import type { HeraldOptions } from '../options.js'
import { defineProvider, type Provider, type ProviderDefinition } from '../provider.js'
import { basicAuth } from '../verify/basic-auth.js'
import { allOf, anyOf } from '../verify/combine.js'
import { ecdsaSignature } from '../verify/ecdsa-signature.js'
import { bearerToken, headerToken } from '../verify/header-token.js'
import { signHmac } from '../verify/hmac/sign.js'
import { hmacSignature } from '../verify/hmac/signature.js'
import { ipAllowList } from '../verify/ip-allow-list.js'
import { standardWebhooks } from '../verify/standard-webhooks/standard-webhooks.js'
import { unverified } from '../verify/unverified.js'
import { urlToken } from '../verify/url-token.js'
import { MailheraldError } from '../errors.js'
import type { Verifier } from '../verify/verifier.js'

const token = 'a-token-that-nobody-guesses'
const hmac = { header: 'x-signature', secret: 'a secret of more than 16 characters' }
const publicKey = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .publicKey.export({ format: 'pem', type: 'spki' })
  .toString()

function provider(definition: Partial<ProviderDefinition<'acme', unknown>>): Provider {
  return defineProvider<'acme', unknown>({
    id: 'acme',
    title: 'Acme',
    docs: 'https://docs.example.com',
    emits: ['email.delivered'],
    verify: unverified(),
    normalize: () => [{ type: 'unknown', providerType: '', issues: [] }],
    ...definition,
  })
}

type Body = Extract<IncomingDelivery['body'], (limits: BodyLimits) => unknown>

interface Door {
  post(delivery?: Partial<IncomingDelivery>): Promise<Reply>
  /** The bodies that were asked for, as they were. */
  readonly asked: BodyLimits[]
  readonly events: unknown[]
  readonly debug: unknown[]
}

function door(
  definition: Partial<ProviderDefinition<'acme', unknown>>,
  options: Partial<HeraldOptions> = {},
): Door {
  const [asked, events, debug]: [BodyLimits[], unknown[], unknown[]] = [[], [], []]
  const quiet = (): void => {}
  const herald = createHerald({
    providers: [provider(definition)],
    logger: {
      debug: (_, fields) => void debug.push(fields),
      info: quiet,
      warn: quiet,
      error: quiet,
    },
    ...options,
  })
  herald.on('*', ({ raw }) => void events.push(raw))
  const body = (limits: BodyLimits): Uint8Array => {
    asked.push(limits)
    return Buffer.from('{"a":1}')
  }
  const post = (delivery: Partial<IncomingDelivery> = {}): Promise<Reply> =>
    herald.receive({
      provider: 'acme',
      method: 'POST',
      url: '/acme',
      headers: {},
      body,
      ...delivery,
    })
  return { post, asked, events, debug }
}

const bodiless: readonly (readonly [string, Verifier])[] = [
  ['urlToken', urlToken(token)],
  ['urlToken in the path', urlToken(token, { in: 'path' })],
  ['urlToken with a look-up', urlToken(async () => token)],
  ['basicAuth', basicAuth({ username: 'acme', password: token })],
  ['bearerToken', bearerToken(token)],
  ['headerToken', headerToken({ header: 'x-token', secret: token })],
  ['ipAllowList', ipAllowList(['192.0.2.0/24'])],
  ['hmacSignature, without a signature', hmacSignature(hmac)],
  [
    'standardWebhooks, without a signature',
    standardWebhooks({ secret: Buffer.from(token).toString('base64') }),
  ],
  [
    'ecdsaSignature, without a signature',
    ecdsaSignature({ header: 'x-signature', timestampHeader: 'x-timestamp', publicKey }),
  ],
  ['allOf with one that needs the body', allOf(() => true, urlToken(token))],
  ['allOf that an own check ends', allOf(urlToken(token), () => true)],
  [
    'anyOf of those that need none',
    anyOf(urlToken(token), basicAuth({ username: 'a', password: token })),
  ],
  ['anyOf of a token and a missing signature', anyOf(urlToken(token), hmacSignature(hmac))],
]

describe('a stranger’s delivery', () => {
  it.each(bodiless)('is refused by %s before its body is read', async (_, verify) => {
    const { post, asked, events } = door({ verify })
    expect((await post()).status).toBe(401)
    expect([asked, events]).toEqual([[], []])
  })

  it('with a time that is too old is refused before its body is read', async () => {
    const timed = { ...hmac, signed: '{timestamp}.{body}', timestamp: { header: 'x-time' } }
    const { post, asked } = door({ verify: hmacSignature(timed) })
    const headers = signHmac(timed, { body: '{"a":1}', signedAt: Date.now() - 301_000 })
    expect((await post({ headers })).status).toBe(401)
    expect(asked).toEqual([])
  })

  it('is not refused early by anyOf where a member that needs the body may still accept', async () => {
    const { post, asked } = door({ verify: anyOf(urlToken(token), () => true) })
    expect((await post()).status).toBe(200)
    expect(asked).toHaveLength(1)
  })

  it('is answered "retry", not 401, where the look-up of one of anyOf’s tokens fails', async () => {
    const lookUp = (): never => {
      throw new Error('the database is away')
    }
    const { post } = door({ verify: anyOf(urlToken(lookUp), hmacSignature(hmac)) })
    expect((await post({ url: `/acme?token=${token}` })).status).toBe(503)
  })

  it('is never accepted by a verifier’s precheck alone', async () => {
    const verifier: Verifier = {
      name: 'odd',
      precheck: () => ({ accepted: true, authenticity: 'signed' }) as never,
      verify: () => ({ accepted: false, code: 'ERR_NOT_ALLOWED', reason: 'no' }),
    }
    expect((await door({ verify: verifier }).post()).status).toBe(401)
  })

  it.each([
    ['an error', new Error('a bug')],
    [
      'one that elsewhere is the sender’s fault',
      new MailheraldError('ERR_BODY_TOO_LARGE', 'a bug'),
    ],
  ])('is answered "retry" where a precheck throws %s', async (_, error) => {
    const verifier: Verifier = {
      name: 'odd',
      precheck() {
        throw error
      },
      verify: () => ({ accepted: true, authenticity: 'signed' }),
    }
    expect((await door({ verify: verifier }).post()).status).toBe(503)
  })
})

describe('a genuine delivery', () => {
  it('is verified once and then read, where the verifier needs no body', async () => {
    let times = 0
    const verify = urlToken(() => {
      times++
      return token
    })
    const { post, events } = door({ verify })
    expect((await post({ url: `/acme?token=${token}` })).status).toBe(200)
    expect([times, events]).toEqual([1, [{ a: 1 }]])
  })

  it('that is a probe by its body is answered before it is verified', async () => {
    const answer = { status: 200, headers: {}, body: 'pong' }
    const { post } = door({ verify: urlToken(token), handshake: { answer: () => answer } })
    expect(await post()).toEqual(answer)
  })

  it.each(['GET', 'HEAD'] as const)('that is a probe by %s needs no proof', async (method) => {
    const { post, asked, events } = door({
      verify: urlToken(token),
      handshake: { probe: { method } },
    })
    expect((await post({ method })).status).toBe(200)
    expect((await post({ method: method === 'GET' ? 'HEAD' : 'GET' })).status).toBe(405)
    expect((await post({ method: 'PUT' })).status).toBe(405)
    expect([asked, events]).toEqual([[], []])
  })

  it('that is a probe is answered only with the token, where the provider says so', async () => {
    const { post, asked, events } = door({
      verify: urlToken(token),
      handshake: { probe: { method: 'GET', verified: true } },
    })
    expect((await post({ method: 'GET' })).status).toBe(401)
    expect((await post({ method: 'GET', url: `/acme?token=${token}` })).status).toBe(200)
    expect([asked, events]).toEqual([[], []])
  })

  it('by GET is one where the provider says so, and its body is not read', async () => {
    const { post, asked, events } = door({
      methods: ['GET', 'POST'],
      verify: urlToken(token),
      handshake: { probe: { method: 'GET' } },
      read: ({ method, url, body }) => [{ raw: { method, url, size: body.length } }],
    })
    const url = `/acme?token=${token}`
    expect((await post({ method: 'GET' })).status).toBe(401)
    expect((await post({ method: 'GET', url })).status).toBe(200)
    const again = { method: 'GET', url: `${url}&n=2`, body: Buffer.from('{}') }
    expect((await post(again)).status).toBe(200)
    expect(asked).toEqual([])
    expect((await post({ url })).status).toBe(200)
    expect(asked).toHaveLength(1)
    expect(events).toEqual([
      { method: 'GET', url, size: 0 },
      { method: 'GET', url: `${url}&n=2`, size: 0 },
      { method: 'POST', url, size: 7 },
    ])
    for (const method of ['HEAD', 'PUT', 'get', '']) {
      const reply = await post({ method, url })
      expect(reply).toMatchObject({ status: 405, headers: { allow: 'GET, POST' } })
    }
  })

  it('by POST is none where the provider only delivers by GET', async () => {
    const { post, asked, events } = door({ methods: ['GET'] })
    const reply = await post()
    expect(reply).toMatchObject({ status: 405, headers: { allow: 'GET' } })
    expect([asked, events]).toEqual([[], []])
  })

  it('that is a probe is answered as the provider wants it, and refused where it is none', async () => {
    const reply = ({ headers }: Delivery) =>
      headers['x-origin'] === undefined ? undefined : jsonReply(204, {})
    const { post } = door({
      verify: urlToken(token),
      handshake: { probe: { method: 'OPTIONS', verified: true, reply } },
    })
    const probe = { method: 'OPTIONS', url: `/acme?token=${token}` }
    expect((await post({ ...probe, headers: { 'x-origin': 'a' } })).status).toBe(204)
    expect((await post(probe)).status).toBe(405)
    expect((await post({ ...probe, url: '/acme', headers: { 'x-origin': 'a' } })).status).toBe(401)
  })

  it('is refused unread, also where the provider has a probe', async () => {
    const probe = { method: 'HEAD' } as const
    const { post, asked } = door({ verify: hmacSignature(hmac), handshake: { probe } })
    expect((await post()).status).toBe(401)
    expect(asked).toEqual([])
  })

  it('tells at debug level which older key it was verified with', async () => {
    const { post, debug } = door({ verify: urlToken(['the-new-token-of-today', token]) })
    await post({ url: '/acme?token=the-new-token-of-today' })
    expect(debug).toEqual([])
    await post({ url: `/acme?token=${token}` })
    expect(debug).toEqual([{ provider: 'acme', account: undefined, key: 1 }])
  })
})

describe('a body with a content encoding', () => {
  const compressed = gzipSync('{"a":1}')
  const headers = { 'content-encoding': 'gzip' }

  it('is to be refused unread where the provider does not compress', async () => {
    const { post, asked } = door({})
    await post({ headers })
    expect(asked).toMatchObject([{ encoded: 'refuse' }])
  })

  it('is to be decoded where the provider signs and then compresses', async () => {
    const { post, asked } = door({ compression: 'after-signing', verify: () => true })
    await post({ headers })
    expect(asked).toMatchObject([{ encoded: 'decode' }])
  })

  it('is decoded where no header says so, but only of a provider that compresses', async () => {
    const unsaid = { body: compressed, headers: { 'content-type': 'application/json' } }
    const { post, events } = door({ compression: 'after-signing', verify: () => true })
    expect((await post(unsaid)).status).toBe(200)
    expect(events).toEqual([{ a: 1 }])
    expect((await door({}).post(unsaid)).status).toBe(400)
    const bomb = gzipSync(Buffer.alloc(1024 * 1024))
    expect((await post({ body: bomb })).status).toBe(413)
    // Whoever read this one knew of the header, and has decoded it.
    expect((await post({ body: compressed, headers })).status).toBe(400)
  })

  it('is verified as it came, and decoded then, where the provider compresses and then signs', async () => {
    const verify = hmacSignature(hmac)
    const { post, asked, events } = door({ compression: 'before-signing', verify })
    const body = (limits: BodyLimits): Uint8Array => {
      asked.push(limits)
      return compressed
    }
    const signature = signHmac(hmac, { body: compressed })
    expect((await post({ body, headers: { ...headers, ...signature } })).status).toBe(200)
    expect([asked[0]?.encoded, events]).toEqual(['keep', [{ a: 1 }]])
  })

  it('is not even decoded where its signature is forged', async () => {
    const { post } = door({ compression: 'before-signing', verify: hmacSignature(hmac) })
    const signature = { 'x-signature': '0'.repeat(64) }
    // Decoded, this would be unreadable.
    const body = Buffer.from('not gzip at all')
    expect((await post({ body, headers: { ...headers, ...signature } })).status).toBe(401)
  })
})

describe('the budget for bodies', () => {
  const mebibyte = 1024 * 1024

  interface Holding {
    readonly held: Deferred<void>
    readonly done: Deferred<void>
    readonly body: Body
  }

  function holding(share: number): Holding {
    const [held, done] = [deferred<void>(), deferred<void>()]
    const body: Body = async ({ hold }) => {
      hold?.(share)
      held.resolve()
      await done.promise
      return Buffer.from('{"a":1}')
    }
    return { held, done, body }
  }

  it('answers "retry" when it is used up, and takes deliveries again when one is done', async () => {
    const { post } = door({ ack: { success: 200, retry: 429 } }, { bodyBudget: mebibyte })
    const large = holding(mebibyte)
    const first = post({ body: large.body })
    await large.held.promise
    expect(await post()).toMatchObject({
      status: 429,
      body: expect.stringMatching('ERR_OVERLOADED'),
    })
    large.done.resolve()
    expect((await first).status).toBe(200)
    expect((await post()).status).toBe(200)
  })

  it('counts a body that the adapter had read already', async () => {
    const { post } = door({}, { bodyBudget: mebibyte })
    const large = holding(mebibyte - 6)
    const first = post({ body: large.body })
    await large.held.promise
    expect((await post({ body: Buffer.from('{"a":1}') })).status).toBe(503)
    large.done.resolve()
    await first
  })

  it('gets back what a delivery held that failed', async () => {
    const { post } = door({}, { bodyBudget: mebibyte })
    const failing: Body = ({ hold }) => {
      hold?.(mebibyte)
      throw new Error('broken')
    }
    expect((await post({ body: failing })).status).toBe(503)
    expect((await post()).status).toBe(200)
  })

  it('must hold the largest body that a provider may send', () => {
    expect(() => door({ bodyLimit: 2 * mebibyte }, { bodyBudget: mebibyte })).toThrow(
      /"bodyBudget".*at least the largest "bodyLimit" \(2097152\)/,
    )
  })
})

describe('the limit of a body', () => {
  const limits = { bodyLimit: 5000, jsonLimit: 50 }

  it.each([
    ['multipart/form-data; boundary=x', 5000],
    ['application/x-www-form-urlencoded', 5000],
    ['application/json', 50],
    ['text/plain', 50],
    [undefined, 50],
  ])('for the content type %s is %d bytes', async (type, bytes) => {
    const { post, asked } = door(limits)
    await post({ headers: type === undefined ? {} : { 'content-type': type } })
    expect(asked).toMatchObject([{ bytes }])
  })

  it('holds for a body that was read already', async () => {
    const { post } = door(limits)
    expect((await post({ body: Buffer.alloc(51, ' ') })).status).toBe(413)
  })
})

describe('the provider’s own statuses', () => {
  const ack = { success: 200, retry: 429, refused: 428, tooLarge: 430, unreadable: 431 }

  it('answer a delivery that is rejected, too large or unreadable', async () => {
    expect((await door({ ack, verify: urlToken(token) }).post()).status).toBe(428)
    const large = { body: Buffer.alloc(51) }
    expect((await door({ ack, bodyLimit: 50 }).post(large)).status).toBe(430)
    expect((await door({ ack }).post({ body: Buffer.from('{') })).status).toBe(431)
  })

  it('leave the usual ones where they say nothing', async () => {
    const usual = { success: 200, retry: 429 }
    expect((await door({ ack: usual, verify: urlToken(token) }).post()).status).toBe(401)
    expect((await door({ ack: usual }).post({ body: Buffer.from('{') })).status).toBe(400)
  })

  it.each(['refused', 'tooLarge', 'unreadable'])('must be HTTP statuses: %s', (name) => {
    expect(() => door({ ack: { success: 200, retry: 503, [name]: 99 } })).toThrow(/"ack"/)
  })
})

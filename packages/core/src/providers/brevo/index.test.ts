import { describe, expect, it } from 'vitest'
import type { DeliveryHeaders, IncomingDelivery } from '../../delivery.js'
import { MailheraldError } from '../../errors.js'
import { createHerald } from '../../herald.js'
import type { HeraldOptions } from '../../options.js'
import { allOf } from '../../verify/combine.js'
import { basicAuth } from '../../verify/basic-auth.js'
import { bearerToken, headerToken } from '../../verify/header-token.js'
import { ipAllowList } from '../../verify/ip-allow-list.js'
import { urlToken } from '../../verify/url-token.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { brevo, brevoIpRanges, type BrevoOptions } from './index.js'

const token = 'a-token-that-cannot-be-guessed'
const next = 'the-token-that-comes-after-it'
const delivered = {
  event: 'delivered',
  email: 'ann@example.com',
  'message-id': '<202406010900.11111111111@smtp-relay.example.com>',
  ts_epoch: 1717232404018,
}

type Post = Partial<IncomingDelivery>

/** A herald of Brevo alone, with the number of events that it gave out. */
function rig(verify: VerifyOption, options: Partial<HeraldOptions> = {}) {
  const seen = { events: 0 }
  const herald = createHerald({ logger: false, ...options, providers: [brevo({ verify })] })
  const post = async (overrides: Post = {}, payload: unknown = delivered) => {
    const reply = await herald.receive({
      provider: 'brevo',
      method: 'POST',
      url: '/webhooks/brevo',
      headers: {},
      body: Buffer.from(JSON.stringify(payload)),
      ...overrides,
    })
    return reply.status
  }
  return { herald, post, seen }
}

function listening(verify: VerifyOption) {
  const made = rig(verify)
  made.herald.on('*', () => void made.seen.events++)
  return made
}

const bearer = (secret: string): DeliveryHeaders => ({ authorization: `Bearer ${secret}` })
const basic = (credentials: string): DeliveryHeaders => ({
  authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
})
const inUrl = (secret: string) => `/webhooks/brevo?token=${encodeURIComponent(secret)}`

const schemes: readonly {
  name: string
  verify(...secrets: readonly string[]): VerifyOption
  genuine(secret: string): Post
  forged: Readonly<Record<string, Post>>
}[] = [
  {
    name: 'a bearer token',
    verify: (...secrets) => bearerToken(secrets),
    genuine: (secret) => ({ headers: bearer(secret) }),
    forged: {
      'no token': {},
      'an empty header': { headers: { authorization: '' } },
      'an empty token': { headers: { authorization: 'Bearer ' } },
      'a longer token': { headers: bearer(`${token}x`) },
      'the header twice': { headers: { authorization: [`Bearer ${token}`, `Bearer ${token}`] } },
      'the token as Basic credentials': { headers: basic(`:${token}`) },
    },
  },
  {
    name: 'Basic credentials',
    verify: (...secrets) => basicAuth(secrets.map((password) => ({ username: 'brevo', password }))),
    genuine: (secret) => ({ headers: basic(`brevo:${secret}`) }),
    forged: {
      'no credentials': {},
      'an empty header': { headers: { authorization: '' } },
      'another user': { headers: basic(`sendinblue:${token}`) },
      'no password': { headers: basic('brevo:') },
      'the password as a token': { headers: bearer(token) },
    },
  },
  {
    name: 'a header of its own',
    verify: (...secrets) => headerToken({ header: 'X-Webhook-Token', secret: secrets }),
    genuine: (secret) => ({ headers: { 'x-webhook-token': secret } }),
    forged: {
      'no header': {},
      'an empty header': { headers: { 'x-webhook-token': '' } },
      'the header twice': { headers: { 'x-webhook-token': [token, token] } },
      'the token in another header': { headers: bearer(token) },
    },
  },
  {
    name: 'a token in the URL',
    verify: (...secrets) => urlToken(secrets),
    genuine: (secret) => ({ url: inUrl(secret) }),
    forged: {
      'no token': {},
      'an empty token': { url: inUrl('') },
      'the token twice': { url: `${inUrl(token)}&token=${encodeURIComponent(token)}` },
      'the token in another parameter': { url: inUrl(token).replace('token=', 'key=') },
    },
  },
]

describe.each(schemes)('brevo with $name', ({ verify, genuine, forged }) => {
  it('accepts a genuine delivery', async () => {
    const { post, seen } = listening(verify(token))
    expect([await post(genuine(token)), seen.events]).toEqual([200, 1])
  })

  it('accepts both secrets while they change, and the old one no longer afterwards', async () => {
    const { post, seen } = listening(verify(next, token))
    expect([await post(genuine(token)), await post(genuine(next))]).toEqual([200, 200])
    const after = listening(verify(next))
    expect([await after.post(genuine(token)), after.seen.events]).toEqual([429, 0])
    expect(seen.events).toBe(1)
  })

  it.each(Object.entries(forged))('rejects %s, and no handler runs', async (_, overrides) => {
    const { post, seen } = listening(verify(token))
    expect([await post(overrides), seen.events]).toEqual([429, 0])
  })
})

describe('brevoIpRanges', () => {
  const first = brevoIpRanges.map((range) => range.split('/', 1)[0] ?? '')
  const verify = allOf(ipAllowList(brevoIpRanges, { proxies: 1 }), bearerToken(token))
  const from = (address: string) => ({
    headers: { ...bearer(token), 'x-forwarded-for': address },
  })

  it.each(first)('accept a delivery from %s', async (address) => {
    expect(await rig(verify).post(from(address))).toBe(200)
  })

  it.each(['192.0.2.1', `${first[0]}, 192.0.2.1`, ''])(
    'reject a delivery from %j',
    async (address) => {
      expect(await rig(verify).post(from(address))).toBe(429)
    },
  )
})

describe('brevo asks for another delivery with 429, because Brevo discards on 5xx,', () => {
  const genuine = { headers: bearer(token) }
  const down = () => Promise.reject(new Error('connection refused'))

  it('when a handler fails', async () => {
    const { herald, post } = rig(bearerToken(token))
    herald.on('email.delivered', () => {
      throw new Error('out of order')
    })
    expect(await post(genuine)).toBe(429)
  })

  it('when one event of a batch fails', async () => {
    const { herald, post } = rig(bearerToken(token))
    herald.on('email.delivered', ({ recipient }) => {
      if (recipient === 'bob@example.com') throw new Error('out of order')
    })
    expect(await post(genuine, [delivered, { ...delivered, email: 'bob@example.com' }])).toBe(429)
  })

  it('when a handler runs out of time', async () => {
    const { herald, post } = rig(bearerToken(token), { handlerTimeoutMs: 1 })
    herald.on('email.delivered', () => new Promise(() => {}))
    expect(await post(genuine)).toBe(429)
  })

  it('when the same event is being handled right now', async () => {
    const { herald, post } = rig(bearerToken(token))
    let finish = () => {}
    const started = new Promise<void>((resolve) => {
      herald.on('email.delivered', () => {
        resolve()
        return new Promise<void>((done) => (finish = done))
      })
    })
    const running = post(genuine)
    await started
    expect(await post(genuine)).toBe(429)
    finish()
    expect(await running).toBe(200)
  })

  it('when the store is down', async () => {
    let runs = 0
    const idempotency = { reserve: down, done: down, release: down }
    const { herald, post } = rig(bearerToken(token), { idempotency })
    herald.on('email.delivered', () => void runs++)
    expect([await post(genuine), runs]).toEqual([429, 0])
  })

  it('when the secret cannot be looked up', async () => {
    expect(await rig(bearerToken(down)).post(genuine)).toBe(429)
  })

  it('when the herald is closed', async () => {
    const { herald, post } = rig(bearerToken(token))
    await herald.close()
    expect(await post(genuine)).toBe(429)
  })

  it('when the body cannot be read for a reason of ours', async () => {
    expect(await rig(bearerToken(token)).post({ ...genuine, body: down })).toBe(429)
  })
})

describe('brevo answers', () => {
  it('200 when the handlers are done, and to a batch of 500', async () => {
    const { post, seen } = listening(bearerToken(token))
    const batch = Array.from({ length: 500 }, (_, index) => ({
      ...delivered,
      email: `user${index}@example.com`,
    }))
    expect(await post({ headers: bearer(token) }, batch)).toBe(200)
    expect(seen.events).toBe(500)
  })

  it('422 where nothing can be read and no handler takes it: another delivery would be the same', async () => {
    const { post } = rig(bearerToken(token))
    expect(await post({ headers: bearer(token) }, { event: 'delivered' })).toBe(422)
  })

  it('what you want instead', async () => {
    const provider = brevo({ verify: bearerToken(token), ack: { success: 204 } })
    expect(provider.ack).toMatchObject({ success: 204, retry: 429, refused: 429 })
  })
})

describe('brevo', () => {
  it.each([undefined, {}])('is not made without verify (%j)', (options) => {
    const make = () => brevo(options as BrevoOptions)
    expect(make).toThrow(MailheraldError)
    expect(make).toThrow(expect.objectContaining({ code: 'ERR_VERIFY_MISSING' }))
  })
})

import { describe, expect, it } from 'vitest'
import type { DeliveryHeaders } from '../../delivery.js'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { basicAuth } from '../../verify/basic-auth.js'
import { signStandardWebhook } from '../../verify/standard-webhooks/sign.js'
import { unverified } from '../../verify/unverified.js'
import { resend, type ResendOptions } from './index.js'

const now = Date.parse('2026-02-23T00:00:00.000Z')
const secret = `whsec_${Buffer.from('the signing secret of one endpoint').toString('base64')}`
const other = `whsec_${Buffer.from('the signing secret of another endpoint').toString('base64')}`
const body = JSON.stringify({
  type: 'email.delivered',
  created_at: '2026-02-22T23:41:14.000Z',
  data: { email_id: 'e1', to: ['ann@example.com'] },
})
const message = { id: 'msg_1', body, signedAt: now }
const headers = signStandardWebhook({ secret, family: 'svix' }, message)
const signature = headers['svix-signature'] ?? ''

interface Post {
  readonly headers?: DeliveryHeaders
  readonly body?: string
  readonly method?: string
}

function rig(options: Partial<ResendOptions> = { secret }, time = now) {
  const events: HeraldEvent[] = []
  const log: string[] = []
  const warn = (_: string, fields?: Readonly<Record<string, unknown>>) => {
    if (typeof fields?.['code'] === 'string') log.push(fields['code'])
  }
  const ignore = () => {}
  const herald = createHerald({
    providers: [resend(options as ResendOptions)],
    now: () => time,
    logger: { debug: ignore, info: ignore, warn, error: ignore },
    onError: ignore,
  })
  const post = (given: Post = {}) =>
    herald.receive({
      provider: 'resend',
      method: given.method ?? 'POST',
      url: '/webhooks/resend',
      headers: given.headers ?? headers,
      body: Buffer.from(given.body ?? body),
    })
  return { herald, events, log, post }
}

/** What becomes of a delivery: its status and the events that reached a handler, or why it was rejected. */
async function fate(given: Post, options?: Partial<ResendOptions>, time?: number) {
  const { herald, events, log, post } = rig(options, time)
  herald.on('*', (event) => void events.push(event))
  const { status } = await post(given)
  return status === 200 ? `200 with ${events.length}` : `${status} ${log.join()} ${events.length}`
}

const verified = '200 with 1'
const refusal = (code: string) => `401 ERR_${code} 0`

describe('a delivery that Resend signed', () => {
  it.each(['svix', 'webhook'] as const)('is verified by its %s- headers', async (family) => {
    expect(await fate({ headers: signStandardWebhook({ secret, family }, message) })).toBe(verified)
  })

  it('is an event that says so, with the id of the message', async () => {
    const { herald, events, post } = rig()
    herald.on('*', (event) => void events.push(event))
    await post()
    expect(events).toMatchObject([
      {
        id: 'resend~email.delivered~msg_1',
        providerEventId: 'msg_1',
        authenticity: 'signed',
        recipient: 'ann@example.com',
      },
    ])
  })

  it('is verified again when it is delivered again later, and handled once', async () => {
    const { herald, events, post } = rig()
    herald.on('*', (event) => void events.push(event))
    const later = signStandardWebhook(
      { secret, family: 'svix' },
      { ...message, signedAt: now + 5000 },
    )
    expect([(await post()).status, (await post({ headers: later })).status]).toEqual([200, 200])
    expect((await post()).status).toBe(200)
    expect(events).toHaveLength(1)
  })

  it('is verified with one right signature among several, those of other versions ignored', async () => {
    const others = `v1a,${Buffer.alloc(64).toString('base64')} v1,${Buffer.alloc(32).toString('base64')}`
    expect(
      await fate({ headers: { ...headers, 'svix-signature': `${others} ${signature}` } }),
    ).toBe(verified)
    expect(await fate({ headers: { ...headers, 'svix-signature': others } })).toBe(
      refusal('SIGNATURE_MISMATCH'),
    )
  })

  it('is verified at most five minutes early or late', async () => {
    const minutes = 60_000
    expect(await fate({}, undefined, now + 5 * minutes)).toBe(verified)
    expect(await fate({}, undefined, now - 5 * minutes)).toBe(verified)
    expect(await fate({}, undefined, now + 6 * minutes)).toBe(refusal('TIMESTAMP_STALE'))
    expect(await fate({}, undefined, now - 6 * minutes)).toBe(refusal('TIMESTAMP_FUTURE'))
  })
})

describe('rotation', () => {
  it('takes deliveries that either secret signed, and those that both did', async () => {
    const rotating = { secret: [other, secret] }
    for (const signer of [secret, other, [secret, other]]) {
      const signed = signStandardWebhook({ secret: signer, family: 'svix' }, message)
      expect(await fate({ headers: signed }, rotating)).toBe(verified)
    }
  })

  it('refuses the old secret once it is taken out', async () => {
    expect(await fate({}, { secret: other })).toBe(refusal('SIGNATURE_MISMATCH'))
    const both = signStandardWebhook({ secret: [secret, other], family: 'svix' }, message)
    expect(await fate({ headers: both }, { secret: other })).toBe(verified)
  })

  it('can look the secret up for each delivery', async () => {
    expect(
      await fate({}, { secret: ({ url }) => (url.endsWith('/resend') ? secret : other) }),
    ).toBe(verified)
  })
})

describe('a delivery is rejected, and no handler sees it,', () => {
  it.each([
    ['with another body', { body: body.replace('ann@', 'eve@') }, 'SIGNATURE_MISMATCH'],
    ['with other white space', { body: `${body}\n` }, 'SIGNATURE_MISMATCH'],
    ['with an empty body', { body: '' }, 'SIGNATURE_MISMATCH'],
    ['with another id', { headers: { ...headers, 'svix-id': 'msg_2' } }, 'SIGNATURE_MISMATCH'],
    [
      'with another time',
      { headers: { ...headers, 'svix-timestamp': String(now / 1000 + 1) } },
      'SIGNATURE_MISMATCH',
    ],
    [
      'with an empty signature',
      { headers: { ...headers, 'svix-signature': '' } },
      'SIGNATURE_MISSING',
    ],
    [
      'with a version alone',
      { headers: { ...headers, 'svix-signature': 'v1,' } },
      'SIGNATURE_MALFORMED',
    ],
    [
      'without a version',
      { headers: { ...headers, 'svix-signature': signature.slice(3) } },
      'SIGNATURE_MALFORMED',
    ],
    [
      'with both families of headers, different',
      { headers: { ...headers, 'webhook-id': 'msg_2' } },
      'SIGNATURE_MALFORMED',
    ],
    [
      'with a time that is none',
      { headers: { ...headers, 'svix-timestamp': 'today' } },
      'TIMESTAMP_INVALID',
    ],
    ['without any of it', { headers: {} }, 'SIGNATURE_MISSING'],
  ] as const)('%s', async (_, post, code) => {
    expect(await fate(post)).toBe(refusal(code))
  })

  it.each(['svix-id', 'svix-timestamp', 'svix-signature'])(
    'without or with two %s',
    async (name) => {
      const value = headers[name] ?? ''
      expect(await fate({ headers: { ...headers, [name]: undefined } })).toBe(
        refusal('SIGNATURE_MISSING'),
      )
      expect(await fate({ headers: { ...headers, [name]: [value, value] } })).toBe(
        refusal('HEADER_DUPLICATED'),
      )
    },
  )

  it('signed with the secret of another endpoint', async () => {
    const forged = signStandardWebhook({ secret: other, family: 'svix' }, message)
    expect(await fate({ headers: forged })).toBe(refusal('SIGNATURE_MISMATCH'))
  })
})

describe('the published vector of Svix', () => {
  const vector = {
    body: '{"test": 2432232314}',
    headers: {
      'svix-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'svix-timestamp': '1614265330',
      'svix-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    },
  }
  const published = { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' }

  it('is verified at its time', async () => {
    expect(await fate(vector, published, 1_614_265_330_000)).toBe(verified)
  })

  it('is not verified with a byte changed, nor today', async () => {
    const changed = { ...vector, body: '{"test":2432232314}' }
    expect(await fate(changed, published, 1_614_265_330_000)).toBe(refusal('SIGNATURE_MISMATCH'))
    expect(await fate(vector, published)).toBe(refusal('TIMESTAMP_STALE'))
  })
})

describe('the answer', () => {
  it('is never 410, on which Svix may turn the endpoint off', async () => {
    const failing = rig()
    failing.herald.on('*', () => Promise.reject(new Error('no database')))
    const { post } = rig({ verify: unverified() })
    const replies = await Promise.all([
      rig().post(),
      failing.post(),
      rig().post({ body: '' }),
      rig().post({ method: 'GET' }),
      post({ body: '{' }),
      post({ body: '{"type":"email.sent"}' }),
      post({ body: `"${'x'.repeat(300_000)}"` }),
    ])
    expect(replies.map(({ status }) => status)).toEqual([200, 503, 401, 405, 400, 422, 413])
  })
})

describe('the options', () => {
  it('take another verifier instead of the secret', async () => {
    const verify = basicAuth({ username: 'resend', password: 'a password for the webhook' })
    const authorization = `Basic ${Buffer.from('resend:a password for the webhook').toString('base64')}`
    expect(await fate({ headers: { authorization } }, { verify })).toBe(verified)
    expect(await fate({}, { verify })).toBe(refusal('CREDENTIALS_MISSING'))
  })

  it.each([
    ['nothing', undefined, 'ERR_SECRET_MISSING'],
    ['no secret', {}, 'ERR_SECRET_MISSING'],
    ['an unset secret', { secret: undefined }, 'ERR_SECRET_MISSING'],
    ['an empty secret', { secret: '' }, 'ERR_SECRET_MISSING'],
    ['the prefix alone', { secret: 'whsec_' }, 'ERR_SECRET_MISSING'],
    ['white space', { secret: `${secret}\n` }, 'ERR_SECRET_WHITESPACE'],
    ['a short secret', { secret: 'whsec_c2hvcnQ=' }, 'ERR_SECRET_TOO_SHORT'],
    ['a secret that is no base64', { secret: `whsec_${'*'.repeat(40)}` }, 'ERR_SECRET_MALFORMED'],
    ['a secret and a verifier', { secret, verify: unverified() }, 'ERR_OPTION_INVALID'],
  ])('are refused with %s, naming the option', (_, options, code) => {
    const make = () => resend(options as ResendOptions)
    expect(make).toThrow(expect.objectContaining({ code }))
    expect(make).toThrow(/"secret"/)
    expect(make).not.toThrow(secret)
  })
})

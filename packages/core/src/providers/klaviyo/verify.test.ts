import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Delivery, DeliveryHeaders } from '../../delivery.js'
import { createHerald } from '../../herald.js'
import { signHmac } from '../../verify/hmac/sign.js'
import { klaviyo, type KlaviyoOptions } from './index.js'

interface Vector {
  readonly secret: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly at: number
}

const vectors = new URL('vectors.json', import.meta.url)
const [vector] = JSON.parse(readFileSync(vectors, 'utf8')) as [Vector]
const { secret, headers, body, at } = vector
const other = 'klaviyo-another-secret'

interface Posted {
  readonly headers?: DeliveryHeaders
  readonly body?: string
  readonly now?: number
}

/** The answer to the vector, with changes. */
async function statusOf(posted: Posted = {}, options: KlaviyoOptions = { secret }) {
  const now = (): number => (posted.now ?? at) * 1000
  const herald = createHerald({ providers: [klaviyo(options)], logger: false, now })
  const seen: string[] = []
  herald.on('*', ({ authenticity }) => void seen.push(authenticity))
  const reply = await herald.receive({
    provider: 'klaviyo',
    method: 'POST',
    url: '/klaviyo',
    headers: { ...headers, ...posted.headers },
    body: Buffer.from(posted.body ?? body),
  })
  expect(seen).toEqual(reply.status === 200 ? ['signed'] : [])
  return reply.status
}

function signedAt(time: string): DeliveryHeaders {
  const scheme = { header: 'klaviyo-signature', signed: '{body}{header:klaviyo-timestamp}', secret }
  const timed = { 'klaviyo-timestamp': time }
  return { ...timed, ...signHmac(scheme, { body, headers: timed }) }
}

describe('the signature of Klaviyo', () => {
  it('fits the body and the time behind it', async () => {
    expect(await statusOf()).toBe(200)
  })

  it.each(['1777885305123', '2026-05-04T09:01:45+00:00', 'some other time'])(
    'covers the time as it is written: %s',
    async (time) => {
      expect(await statusOf({ headers: signedAt(time) })).toBe(200)
      expect(await statusOf({ headers: { 'klaviyo-timestamp': time } })).toBe(503)
    },
  )

  it.each<[string, Posted]>([
    ['unsigned', { headers: { 'klaviyo-signature': undefined } }],
    ['with an empty signature', { headers: { 'klaviyo-signature': '' } }],
    ['with a signature that is not hex', { headers: { 'klaviyo-signature': 'z'.repeat(64) } }],
    ['with a digit changed', { headers: { 'klaviyo-signature': `0${'1'.repeat(63)}` } }],
    ['without a time', { headers: { 'klaviyo-timestamp': undefined } }],
    ['with another time', { headers: { 'klaviyo-timestamp': String(at + 1) } }],
    ['changed after it was signed', { body: `${body} ` }],
  ])('refuses a delivery %s, so that it comes again', async (_, posted) => {
    expect(await statusOf(posted)).toBe(503)
  })

  it('is checked with each secret of a list, or with the one of the webhook', async () => {
    expect(await statusOf({}, { secret: [other, secret] })).toBe(200)
    expect(await statusOf({}, { secret: other })).toBe(503)
    const byWebhook = (delivery: Delivery): string =>
      delivery.headers['klaviyo-webhook-id'] === '0123abc' ? secret : other
    expect(await statusOf({}, { secret: byWebhook })).toBe(200)
    const posted = { headers: { 'klaviyo-webhook-id': 'another' } }
    expect(await statusOf(posted, { secret: byWebhook })).toBe(503)
  })
})

describe('the age of a delivery of Klaviyo', () => {
  it('does not count by itself', async () => {
    expect(await statusOf({ now: at + 1_000_000 })).toBe(200)
  })

  it.each([
    [300, 200],
    [301, 503],
    [-300, 200],
    [-301, 503],
  ])('of %i s is answered %i where five minutes are allowed', async (age, status) => {
    const options = { secret, toleranceSeconds: 300 }
    expect(await statusOf({ now: at + age }, options)).toBe(status)
    const iso = signedAt(new Date(at * 1000).toISOString())
    expect(await statusOf({ now: at + age, headers: iso }, options)).toBe(status)
  })

  it('does not count where the time cannot be read', async () => {
    const posted = { now: at + 1_000_000, headers: signedAt('some other time') }
    expect(await statusOf(posted, { secret, toleranceSeconds: 300 })).toBe(200)
  })
})

describe('the options of Klaviyo', () => {
  it.each([
    ['no secret', {}, 'ERR_SECRET_MISSING', 'secret'],
    ['an empty secret', { secret: '' }, 'ERR_SECRET_MISSING', 'secret'],
    ['no secret in a list', { secret: [] }, 'ERR_SECRET_MISSING', 'secret'],
    ['a short secret', { secret: 'short' }, 'ERR_SECRET_TOO_SHORT', 'secret'],
    ['a secret in white space', { secret: ` ${secret}` }, 'ERR_SECRET_WHITESPACE', 'secret'],
    [
      'a verifier beside the secret',
      { secret, verify: () => true },
      'ERR_OPTION_INVALID',
      'verify',
    ],
    [
      'a tolerance that is not a number',
      { secret, toleranceSeconds: '300' },
      'ERR_OPTION_INVALID',
      'toleranceSeconds',
    ],
  ])('with %s throw, and the message names the option', (_, options, code, option) => {
    expect(() => klaviyo(options as KlaviyoOptions)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(`"${option}"`) }),
    )
  })
})

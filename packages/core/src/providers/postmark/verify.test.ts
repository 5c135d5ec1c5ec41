import { describe, expect, it } from 'vitest'
import type { IncomingDelivery } from '../../delivery.js'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { basicAuth } from '../../verify/basic-auth.js'
import { allOf } from '../../verify/combine.js'
import { headerToken } from '../../verify/header-token.js'
import { ipAllowList } from '../../verify/ip-allow-list.js'
import { unverified } from '../../verify/unverified.js'
import { urlToken } from '../../verify/url-token.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { postmark, postmarkIpRanges, type PostmarkOptions } from './index.js'

const password = 'a password: with a colon in it'
const previous = 'the password before the rotation'
const body = JSON.stringify({
  RecordType: 'Delivery',
  MessageID: '883953f4-6105-42a2-a16a-77a8eac79483',
  Recipient: 'ann@example.com',
  DeliveredAt: '2024-06-01T12:00:03.9070259Z',
})

/** What becomes of a delivery: its status, and how the event that reached a handler was proved. */
async function fate(
  verify: VerifyOption,
  delivery: Partial<IncomingDelivery> = {},
): Promise<string> {
  const events: HeraldEvent[] = []
  const herald = createHerald({ providers: [postmark({ verify })], logger: false })
  herald.on('*', (event) => void events.push(event))
  const { status } = await herald.receive({
    provider: 'postmark',
    method: 'POST',
    url: '/webhooks/postmark',
    headers: {},
    body: Buffer.from(body),
    ...delivery,
  })
  return [status, ...events.map(({ authenticity }) => authenticity)].join(' ')
}

const verified = '200 shared-secret'
const refused = '401'

describe('credentials in the URL of the webhook', () => {
  const verify = basicAuth({ username: 'postmark', password })
  const authorization = (credentials: string) =>
    `Basic ${Buffer.from(credentials).toString('base64')}`
  const genuine = authorization(`postmark:${password}`)
  const sent = (value: string | readonly string[] | undefined, by: VerifyOption = verify) =>
    fate(by, { headers: { authorization: value } })

  it('are verified, with colons in the password', async () => {
    expect(await sent(genuine)).toBe(verified)
  })

  it.each([
    ['another password', authorization('postmark:a password')],
    ['another name', authorization(`admin:${password}`)],
    ['no password', authorization('postmark:')],
    ['no colon', authorization('postmark')],
    ['another scheme', `Bearer ${password}`],
    ['nothing', ''],
    ['no header', undefined],
    ['the header twice', [genuine, genuine]],
  ])(
    'are refused with %s, by 401: 403 would make Postmark throw the event away',
    async (_, value) => {
      expect(await sent(value)).toBe(refused)
    },
  )

  it('can be two for the time of a rotation, and the old ones are refused afterwards', async () => {
    const old = authorization(`postmark:${previous}`)
    const both = basicAuth([
      { username: 'postmark', password },
      { username: 'postmark', password: previous },
    ])
    expect([await sent(genuine, both), await sent(old, both)]).toEqual([verified, verified])
    expect(await sent(old)).toBe(refused)
  })
})

describe('a header of your own', () => {
  const header = 'x-postmark-secret'
  const sent = (value: string | readonly string[] | undefined, secret: readonly string[]) =>
    fate(headerToken({ header: 'X-Postmark-Secret', secret }), { headers: { [header]: value } })

  it('is verified, refused where it is wrong, and rotated', async () => {
    expect(await sent(password, [password])).toBe(verified)
    expect(await sent(previous, [password, previous])).toBe(verified)
    for (const value of [previous, '', undefined, [password, password]]) {
      expect(await sent(value, [password])).toBe(refused)
    }
  })
})

describe('a token in the URL', () => {
  const token = 'a-token-that-is-not-guessed'
  const sent = (query: string) => fate(urlToken(token), { url: `/webhooks/postmark${query}` })

  it('is verified, and refused where it is wrong', async () => {
    expect(await sent(`?token=${token}`)).toBe(verified)
    for (const query of ['?token=guess', '?token=', '', `?token=${token}&token=${token}`]) {
      expect(await sent(query)).toBe(refused)
    }
  })
})

describe('the addresses of Postmark', () => {
  const verify = allOf(ipAllowList(postmarkIpRanges), urlToken('a-token-that-is-not-guessed'))
  const url = '/webhooks/postmark?token=a-token-that-is-not-guessed'

  it('are let in together with a secret, others are not', async () => {
    for (const remoteAddress of postmarkIpRanges) {
      expect(await fate(verify, { remoteAddress, url })).toBe(verified)
      expect(await fate(verify, { remoteAddress })).toBe(refused)
    }
    expect(await fate(verify, { remoteAddress: '192.0.2.1', url })).toBe(refused)
    expect(await fate(verify, { url })).toBe(refused)
  })

  it('prove nothing by themselves', async () => {
    const [remoteAddress = ''] = postmarkIpRanges
    expect(await fate(ipAllowList(postmarkIpRanges), { remoteAddress })).toBe('200 none')
  })
})

describe('the answer', () => {
  it('is never 403, which ends the retries', async () => {
    const failing = createHerald({
      providers: [postmark({ verify: unverified() })],
      logger: false,
      onError: () => {},
    })
    failing.on('*', () => Promise.reject(new Error('no database')))
    const post = (text: string, method = 'POST') =>
      failing.receive({
        provider: 'postmark',
        method,
        url: '/webhooks/postmark',
        headers: {},
        body: Buffer.from(text),
      })
    const replies = await Promise.all([post(body), post('{'), post(''), post(body, 'GET')])
    expect(replies.map(({ status }) => status)).toEqual([503, 400, 400, 405])
    expect(await fate(unverified())).toBe('200 none')
  })

  it('takes a message with large files, and no more than is allowed', async () => {
    const file = Buffer.alloc(8 * 1024 * 1024).toString('base64')
    const inbound = JSON.stringify({
      FromFull: { Email: 'bob@example.org' },
      MessageID: '73e6d360-66eb-11e1-8e72-a8904824019b',
      Attachments: [{ Name: 'a.bin', Content: file }],
    })
    expect(await fate(unverified(), { body: Buffer.from(inbound) })).toBe('200 none')
    expect(await fate(unverified(), { body: Buffer.alloc(50 * 1024 * 1024 + 1) })).toBe('413')
  })
})

it('Postmark has no default for who may deliver', () => {
  expect(() => postmark({} as PostmarkOptions)).toThrow(
    expect.objectContaining({ code: 'ERR_VERIFY_MISSING' }),
  )
})

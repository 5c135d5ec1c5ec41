import { createHmac, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { DeliveryHeaders } from '../../delivery.js'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { basicAuth } from '../../verify/basic-auth.js'
import { allOf } from '../../verify/combine.js'
import { memoryReplayGuard, type ReplayGuard } from '../../verify/replay-guard.js'
import { unverified } from '../../verify/unverified.js'
import { mailgun, mailgunSignature, type MailgunOptions } from './index.js'

const now = 1717243200_000
const second = now / 1000
const signingKey = 'the signing key of one account'
const otherKey = 'the signing key of another account'
const json: DeliveryHeaders = { 'content-type': 'application/json' }
const form: DeliveryHeaders = { 'content-type': 'application/x-www-form-urlencoded' }

function mac(key: string, timestamp: unknown, token: string): string {
  return createHmac('sha256', key)
    .update(`${String(timestamp)}${token}`)
    .digest('hex')
}

function proof({ key = signingKey, timestamp = String(second), token = 'a'.repeat(50) } = {}) {
  return { timestamp, token, signature: mac(key, timestamp, token) }
}

const event = {
  event: 'delivered',
  id: 'del1',
  timestamp: 1717243199.5,
  recipient: 'ann@example.com',
}
const post = (signature: object = proof(), data: object = event) =>
  JSON.stringify({ signature, 'event-data': data })

interface Post {
  readonly headers?: DeliveryHeaders
  readonly body?: string | Uint8Array
}

function rig(options: MailgunOptions = { signingKey }, clock = { now }) {
  const events: HeraldEvent[] = []
  const log: string[] = []
  const warn = (_: string, fields?: Readonly<Record<string, unknown>>) => {
    if (typeof fields?.['code'] === 'string') log.push(fields['code'])
  }
  const ignore = () => {}
  const herald = createHerald({
    providers: [mailgun(options)],
    now: () => clock.now,
    logger: { debug: ignore, info: ignore, warn, error: ignore },
    onError: ({ code }) => void log.push(code),
  })
  herald.on('*', (received) => void events.push(received))
  /** What becomes of a delivery: its status and the events that it brought, or why it was rejected. */
  const send = async ({ headers = json, body = post() }: Post = {}) => {
    log.length = 0
    const before = events.length
    const { status } = await herald.receive({
      provider: 'mailgun',
      method: 'POST',
      url: '/webhooks/mailgun',
      headers,
      body: Buffer.from(body),
    })
    const brought = events.length - before
    return status === 200 ? `200 with ${brought}` : `${status} ${log.join()} ${brought}`
  }
  return { events, send }
}

const fate = (given: Post, options?: MailgunOptions) => rig(options).send(given)
const verified = '200 with 1'
const again = '200 with 0'
const rejection = (code: string) => `401 ERR_${code} 0`

describe('a delivery that Mailgun signed', () => {
  it('is verified, as far as its signature goes', async () => {
    const { events, send } = rig()
    expect(await send()).toBe(verified)
    // The signature does not cover the event.
    expect(events).toMatchObject([{ authenticity: 'shared-secret', recipient: 'ann@example.com' }])
  })

  it('is verified with numbers for text, and its signature in capitals', async () => {
    const { token, signature } = proof()
    const body = post({ timestamp: second, token, signature: signature.toUpperCase() })
    expect(await fate({ body })).toBe(verified)
  })

  it('is verified whatever content type it says it has, as long as it begins like JSON', async () => {
    expect(await fate({ headers: {} })).toBe(verified)
    expect(await fate({ headers: form, body: `\n ${post()}` })).toBe(verified)
  })

  it('is verified for 12 hours, before and after, unless told otherwise', async () => {
    const hours = (n: number) => ({ body: post(proof({ timestamp: String(second + n * 3600) })) })
    expect(await fate(hours(-12))).toBe(verified)
    expect(await fate(hours(12))).toBe(verified)
    expect(await fate(hours(-12.01))).toBe(rejection('TIMESTAMP_STALE'))
    expect(await fate(hours(12.01))).toBe(rejection('TIMESTAMP_FUTURE'))
    expect(await fate(hours(-1), { signingKey, toleranceSeconds: 60 })).toBe(
      rejection('TIMESTAMP_STALE'),
    )
    expect(await fate(hours(-9000), { signingKey, toleranceSeconds: false })).toBe(verified)
  })
})

describe('a form that Mailgun signed', () => {
  const fields = { event: 'delivered', recipient: 'ann@example.com', ...proof() }
  const urlencoded = (entries: Record<string, string> | [string, string][]) =>
    new URLSearchParams(entries).toString()

  it('is verified by its fields', async () => {
    expect(await fate({ headers: form, body: urlencoded(fields) })).toBe(verified)
  })

  it('is verified by the last of several values: the first ones are variables', async () => {
    const mine: [string, string][] = [
      ['timestamp', 'yesterday'],
      ['token', 'mine'],
      ['signature', 'none'],
    ]
    const own = Object.entries(fields)
    expect(await fate({ headers: form, body: urlencoded([...mine, ...own]) })).toBe(verified)
    expect(await fate({ headers: form, body: urlencoded([...own, ...mine]) })).toBe(
      rejection('TIMESTAMP_INVALID'),
    )
  })

  const multipart = (boundary: string, text: string) => ({
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Object.entries({ ...fields, 'body-plain': text })
      .map(
        ([name, value]) =>
          `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      .join('')
      .concat(`--${boundary}--\r\n`),
  })

  it('in parts is verified again with another boundary, not with another text', async () => {
    const { send } = rig()
    expect(await send(multipart('one', 'a'))).toBe(verified)
    expect(await send(multipart('two', 'a'))).toBe(again)
    expect(await send(multipart('two', 'b'))).toBe(rejection('REPLAYED'))
  })

  it('is verified again in another order, not with another attachment', async () => {
    const file = (content: string) => {
      const { body, headers } = multipart('one', 'a')
      const part = 'Content-Disposition: form-data; name="attachment-1"; filename="a.txt"'
      return { headers, body: `--one\r\n${part}\r\n\r\n${content}\r\n${body}` }
    }
    const { send } = rig()
    expect(await send(file('x'))).toBe(verified)
    expect(await send(file('x'))).toBe(again)
    expect(await send(file('y'))).toBe(rejection('REPLAYED'))
    const turned = rig()
    expect(await turned.send({ headers: form, body: urlencoded(fields) })).toBe(verified)
    const entries = Object.entries(fields).toReversed()
    expect(await turned.send({ headers: form, body: urlencoded(entries) })).toBe(again)
  })

  it('is rejected where it cannot be read, or is not signed', async () => {
    const { signature: _, ...unsigned } = fields
    expect(await fate({ headers: form, body: urlencoded(unsigned) })).toBe(
      rejection('SIGNATURE_MISSING'),
    )
    const { headers } = multipart('one', 'a')
    expect(await fate({ headers, body: '--one\r\ncut off' })).toBe(rejection('SIGNATURE_MISSING'))
  })

  const withFiles = (count: number) => {
    const part = 'Content-Disposition: form-data; name="attachment-1"; filename="a.txt"'
    const { headers, body } = multipart('one', 'a')
    return { headers, body: `--one\r\n${part}\r\n\r\nx\r\n`.repeat(count) + body }
  }

  it('may have as many files as parts', async () => {
    expect(await fate(withFiles(1001))).toBe(verified)
  })

  it('is answered 413 where it holds too much: that says nothing of its signature', async () => {
    const tooLarge = '413 ERR_BODY_TOO_LARGE 0'
    const many = urlencoded([...Object.entries(fields), ...Object.entries('a'.repeat(10_001))])
    expect(await fate({ headers: form, body: many })).toBe(tooLarge)
    expect(await fate(withFiles(10_000))).toBe(tooLarge)
    expect(await fate({ body: `[${'1,'.repeat(400_000)}1]` })).toBe(tooLarge)
  })
})

describe('keys', () => {
  it('can be several, for rotation, and one that is removed is rejected', async () => {
    const rotating = { signingKey: [otherKey, signingKey] }
    for (const key of rotating.signingKey) {
      expect(await fate({ body: post(proof({ key })) }, rotating)).toBe(verified)
    }
    expect(await fate({}, { signingKey: otherKey })).toBe(rejection('SIGNATURE_MISMATCH'))
  })

  it('can be looked up for each delivery', async () => {
    expect(
      await fate(
        {},
        { signingKey: ({ url }) => (url.endsWith('/mailgun') ? signingKey : otherKey) },
      ),
    ).toBe(verified)
  })

  it('can be that of the primary account, for events of a subaccount', async () => {
    const { timestamp, token, signature } = proof({ key: otherKey })
    const parent = { 'parent-signature': mac(signingKey, timestamp, token) }
    const body = post({ timestamp, token, signature, ...parent })
    expect(await fate({ body })).toBe(verified)
    expect(await fate({ body }, { signingKey: otherKey })).toBe(verified)
    expect(await fate({ body: post({ timestamp, token, ...parent }) })).toBe(verified)
    expect(await fate({ body }, { signingKey: 'the key of someone who is not us' })).toBe(
      rejection('SIGNATURE_MISMATCH'),
    )
  })
})

describe('a delivery is rejected, and no handler sees it,', () => {
  const good = proof()

  it.each([
    ['signed with another key', proof({ key: otherKey }), 'SIGNATURE_MISMATCH'],
    ['with another time', { ...good, timestamp: String(second + 1) }, 'SIGNATURE_MISMATCH'],
    ['with another token', { ...good, token: 'b'.repeat(50) }, 'SIGNATURE_MISMATCH'],
    ['without a time', { ...good, timestamp: undefined }, 'SIGNATURE_MISSING'],
    ['without a token', { ...good, token: undefined }, 'SIGNATURE_MISSING'],
    ['without a signature', { ...good, signature: undefined }, 'SIGNATURE_MISSING'],
    ['with an empty token', { ...proof({ token: '' }) }, 'SIGNATURE_MISSING'],
    ['with an empty signature', { ...good, signature: '' }, 'SIGNATURE_MISSING'],
    [
      'with a signature cut short',
      { ...good, signature: good.signature.slice(2) },
      'SIGNATURE_MALFORMED',
    ],
    [
      'with a signature that is not hex',
      { ...good, signature: 'z'.repeat(64) },
      'SIGNATURE_MALFORMED',
    ],
    ['with a token without end', proof({ token: 'a'.repeat(201) }), 'SIGNATURE_MALFORMED'],
    ['with a time that is none', proof({ timestamp: 'today' }), 'TIMESTAMP_INVALID'],
    ['with milliseconds for a time', proof({ timestamp: String(now) }), 'TIMESTAMP_INVALID'],
    ['with objects in it', { ...good, token: {} }, 'SIGNATURE_MISSING'],
    ['with a list for a signature', [good], 'SIGNATURE_MISSING'],
  ])('%s', async (_, signature, code) => {
    expect(await fate({ body: post(signature) })).toBe(rejection(code))
  })

  it('with digits moved from the token to the time, or back: nothing separates them', async () => {
    const lenient = { signingKey, toleranceSeconds: false } as const
    const token = `7${'a'.repeat(49)}`
    const { signature } = proof({ token })
    for (const moved of [
      { timestamp: `${second}7`, token: token.slice(1), signature },
      { timestamp: String(second).slice(0, -1), token: `0${token}`, signature },
    ]) {
      const { send } = rig(lenient)
      expect(await send({ body: post({ ...proof({ token }) }) })).toBe(verified)
      expect(await send({ body: post(moved, { ...event, recipient: 'eve@example.com' }) })).toBe(
        rejection('TIMESTAMP_INVALID'),
      )
    }
  })

  it.each([
    ['an empty body', ''],
    ['text that is not JSON', 'hello'],
    ['an empty list', '[]'],
    ['null', 'null'],
    ['a list of payloads', `[${post()}]`],
    ['no signature', '{"event-data":{"event":"delivered"}}'],
    ['JSON without end', '['.repeat(100)],
  ])('with %s', async (_, body) => {
    expect(await fate({ body })).toBe(rejection('SIGNATURE_MISSING'))
  })

  it('with its signature in a header: Mailgun has none there', async () => {
    const headers = { ...json, 'x-mailgun-signature': good.signature }
    expect(await fate({ headers, body: post({}) })).toBe(rejection('SIGNATURE_MISSING'))
  })
})

describe('a signature that came before', () => {
  const forged = post(proof(), { ...event, event: 'complained', recipient: 'eve@example.com' })

  it('is verified with the same content, and rejected with any other', async () => {
    const { send } = rig()
    expect(await send()).toBe(verified)
    expect(await send({ body: forged })).toBe(rejection('REPLAYED'))
    expect(await send()).toBe(again)
  })

  it('is verified with the same content written otherwise', async () => {
    const { send } = rig()
    await send()
    const { 'event-data': data, signature } = JSON.parse(post()) as Record<string, unknown>
    expect(await send({ body: JSON.stringify({ 'event-data': data, signature }, null, 2) })).toBe(
      again,
    )
  })

  it('is rejected with any other content also when it comes as a form, or in other letters', async () => {
    const { send } = rig()
    await send()
    const fields = { event: 'complained', recipient: 'eve@example.com', ...proof() }
    expect(await send({ headers: form, body: new URLSearchParams(fields).toString() })).toBe(
      rejection('REPLAYED'),
    )
    const { signature, ...rest } = proof()
    expect(
      await send({ body: post({ ...rest, 'parent-signature': signature.toUpperCase() }) }),
    ).toBe(rejection('REPLAYED'))
  })

  it('is tried again after a failure of ours', async () => {
    const herald = createHerald({
      providers: [mailgun({ signingKey })],
      now: () => now,
      logger: false,
      onError: () => {},
    })
    let failures = 1
    herald.on('*', () => {
      if (failures-- > 0) throw new Error('not now')
    })
    const delivery = { provider: 'mailgun', method: 'POST', url: '/', headers: json }
    const body = Buffer.from(post())
    expect((await herald.receive({ ...delivery, body })).status).toBe(503)
    expect((await herald.receive({ ...delivery, body })).status).toBe(200)
  })

  it('is remembered for as long as it is verified', async () => {
    const clock = { now }
    const options = { signingKey, replayGuard: memoryReplayGuard({ clock: () => clock.now }) }
    const { send } = rig(options, clock)
    const late = { body: post(proof({ timestamp: String(second + 12 * 3600) })) }
    const forgedLate = {
      body: late.body.replace('ann@', 'eve@'),
    }
    expect(await send(late)).toBe(verified)
    clock.now = now + 24 * 3600_000 + 999
    expect(await send(forgedLate)).toBe(rejection('REPLAYED'))
    clock.now += 1
    expect(await send(forgedLate)).toBe(rejection('TIMESTAMP_STALE'))
  })

  it('is remembered only if it is genuine', async () => {
    const claims: unknown[] = []
    const replayGuard: ReplayGuard = { claim: (use) => claims.push(use) > 0 }
    const { send } = rig({ signingKey, replayGuard })
    await send({ body: post(proof({ key: otherKey })) })
    await send({ body: post(proof({ timestamp: String(second - 90_000) })) })
    expect(claims).toEqual([])
    await send()
    expect(claims).toMatchObject([{ ttlMs: 12 * 3600_000 + 1000 }])
    const endless = rig({ signingKey, replayGuard, toleranceSeconds: false })
    await endless.send()
    expect(claims[1]).not.toHaveProperty('ttlMs')
  })

  it('can be remembered by a store that processes share', async () => {
    const store = new Map<string, string>()
    const replayGuard: ReplayGuard = {
      async claim({ nonce, content }) {
        const known = await Promise.resolve(store.get(nonce))
        if (known === undefined) store.set(nonce, content)
        return known === undefined || known === content
      },
    }
    const [one, other] = [rig({ signingKey, replayGuard }), rig({ signingKey, replayGuard })]
    expect(await one.send()).toBe(verified)
    expect(await other.send({ body: forged })).toBe(rejection('REPLAYED'))
    expect(await other.send()).toBe(verified)
  })

  it('is not verified while the store is out of reach: Mailgun is to try again', async () => {
    const replayGuard = { claim: () => Promise.reject(new Error('unreachable')) }
    expect(await fate({}, { signingKey, replayGuard })).toBe('503 ERR_VERIFIER_FAILED 0')
  })

  it.each([undefined, 1, 'OK', [null, null], {}])(
    'is rejected when the store answers with %j: only true is a yes',
    async (answer) => {
      const replayGuard = { claim: () => answer } as unknown as ReplayGuard
      expect(await fate({}, { signingKey, replayGuard })).toBe(rejection('REPLAYED'))
    },
  )

  it('is told from others by time and token', async () => {
    const { send } = rig()
    for (let i = 0; i < 20; i++) {
      const signature = proof({ token: randomBytes(25).toString('hex') })
      expect(await send({ body: post(signature, { ...event, id: `e${i}` }) })).toBe(verified)
    }
  })
})

describe('the published vector', () => {
  // Of the tests of Symfony's bridge.
  const key = 'key-0p6mqbf74lb20gzq9f4dhpn9rg3zyk26'
  const signature = {
    timestamp: '1661590666',
    token: 'fff0ebc59c0516f4ce0823212a2f45e5c67814420b99fe558b',
    signature: 'a0cd251821d8fd56a2130b541becc8e441023574e602fe9829a9ab9fbfdea33f',
  }

  it('is verified at its time', async () => {
    const { send } = rig({ signingKey: key }, { now: 1661590666_000 })
    expect(await send({ body: post(signature) })).toBe(verified)
  })
})

describe('mailgun', () => {
  it('takes a key or a verifier, and one of them', async () => {
    // @ts-expect-error: one of the two must be there.
    expect(() => mailgun({})).toThrow(expect.objectContaining({ code: 'ERR_SECRET_MISSING' }))
    // @ts-expect-error: one of the two would not be looked at.
    expect(() => mailgun({ signingKey, verify: unverified() })).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION_INVALID' }),
    )
    expect(() => mailgun({ signingKey: 'short' })).toThrow(/signingKey/)
    expect(await fate({ body: post({}) }, { verify: unverified() })).toBe(verified)
  })

  it.each([
    { toleranceSeconds: 0 },
    { toleranceSeconds: Number.NaN },
    { replayGuard: {} as ReplayGuard },
  ])('rejects the options %j', (options) => {
    expect(() => mailgun({ signingKey, ...options })).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION_INVALID' }),
    )
  })

  it('can ask for more than the signature', async () => {
    const verify = allOf(
      mailgunSignature({ signingKey }),
      basicAuth({ username: 'mailgun', password: 'a password of 16 or more' }),
    )
    const authorization = `Basic ${Buffer.from('mailgun:a password of 16 or more').toString('base64')}`
    expect(await fate({ headers: { ...json, authorization } }, { verify })).toBe(verified)
    expect(await fate({}, { verify })).toBe(rejection('CREDENTIALS_MISSING'))
  })

  it('never answers 406, which would end the retries, nor any success but 200', () => {
    expect(mailgun({ signingKey }).ack).toEqual({ success: 200, retry: 503 })
  })

  it('takes larger bodies where it is inbound', () => {
    const mebibyte = 1024 * 1024
    expect(mailgun({ signingKey }).bodyLimit).toBe(mebibyte)
    expect(mailgun({ signingKey, inbound: true }).bodyLimit).toBe(32 * mebibyte)
    expect(mailgun({ signingKey, inbound: true, bodyLimit: 1 }).bodyLimit).toBe(1)
  })
})

import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createHerald } from '../../herald.js'
import { allOf } from '../../verify/combine.js'
import { urlToken } from '../../verify/url-token.js'
import { sendgrid, sendGridSignature, type SendGridOptions } from './index.js'

const ours = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const next = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const now = Date.UTC(2026, 6, 1)
const timestamp = String(now / 1000)
const body = Buffer.from(
  '[{"email":"ann@example.com","timestamp":1717243200,"event":"delivered","sg_event_id":"ZGVsaXZlcmVkLTE"}]\r\n',
)
const header = {
  signature: 'x-twilio-email-event-webhook-signature',
  timestamp: 'x-twilio-email-event-webhook-timestamp',
}

const publicKey = (keys: { publicKey: KeyObject }) =>
  keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')

type Headers = Record<string, string | readonly string[]>

function signed(content: Uint8Array = body, time = timestamp, key = ours.privateKey): Headers {
  const signature = createSign('sha256').update(time).update(content).sign(key, 'base64')
  return { [header.signature]: signature, [header.timestamp]: time }
}

function without(name: string): Headers {
  return Object.fromEntries(Object.entries(signed()).filter(([key]) => key !== name))
}

interface Post {
  readonly options?: SendGridOptions
  readonly headers?: Headers
  readonly content?: Uint8Array
  readonly url?: string
}

/** The status, and how many events reached a handler. */
async function answerTo({ options, headers = signed(), content = body, url = '/sendgrid' }: Post) {
  let handled = 0
  const provider = sendgrid(options ?? { publicKey: publicKey(ours) })
  const herald = createHerald({ providers: [provider], logger: false, now: () => now })
  herald.on('*', () => void handled++)
  const post = { provider: 'sendgrid', method: 'POST', url, headers, body: content }
  const { status } = await herald.receive(post)
  return [status, handled]
}

describe('sendgrid({ publicKey })', () => {
  it('accepts what SendGrid signed', async () => {
    expect(await answerTo({})).toEqual([200, 1])
  })

  it('agrees with the test vector of the helper library, down to the CR LF at the end', async () => {
    const options = {
      publicKey:
        'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==',
    }
    const headers = {
      [header.signature]:
        'MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLtEZtM=',
      [header.timestamp]: '1600112502',
    }
    // As base64: it holds an address that is none of those for examples, and cannot be changed.
    const content = Buffer.from(
      'W3siZW1haWwiOiJoZWxsb0B3b3JsZC5jb20iLCJldmVudCI6ImRyb3BwZWQiLCJyZWFzb24iOiJCb3VuY2VkIEFkZHJlc3MiLCJzZ19ldmVudF9pZCI6IlpISnZjQzB4TURrNU5Ea3hPUzFNVW5wWWJGOU9TRk4wVDBkb1VUUnJiMlpUYlY5QkxUQSIsInNnX21lc3NhZ2VfaWQiOiJMUnpYbF9OSFN0T0doUTRrb2ZTbV9BLmZpbHRlcmRyZWN2LXAzbWR3MS03NTZiNzQ1YjU4LWttemJsLTE4LTVGNUZDNzZDLTkuMCIsInNtdHAtaWQiOiI8TFJ6WGxfTkhTdE9HaFE0a29mU21fQUBpc210cGQwMDM5cDFpYWQxLnNlbmRncmlkLm5ldD4iLCJ0aW1lc3RhbXAiOjE2MDAxMTI0OTJ9XQ0K',
      'base64',
    )
    expect(await answerTo({ options, headers, content })).toEqual([200, 1])
    expect(await answerTo({ options, headers, content: content.subarray(0, -2) })).toEqual([401, 0])
  })

  it.each([
    ['a changed body', { content: Buffer.from(body.toString().replace('ann', 'bob')) }],
    [
      'a body parsed and written again',
      { content: Buffer.from(JSON.stringify(JSON.parse(body.toString()))) },
    ],
    ['a changed timestamp', { headers: { ...signed(), [header.timestamp]: '1600112502' } }],
    ['another key', { headers: signed(body, timestamp, next.privateKey) }],
    ['no signature', { headers: without(header.signature) }],
    ['no timestamp', { headers: without(header.timestamp) }],
    ['an empty signature', { headers: { ...signed(), [header.signature]: '' } }],
    ['a signature that came twice', { headers: { ...signed(), [header.signature]: ['a', 'b'] } }],
    [
      'a timestamp that came twice',
      { headers: { ...signed(), [header.timestamp]: [timestamp, timestamp] } },
    ],
    ['the key of before the rotation', { options: { publicKey: publicKey(next) } }],
  ] satisfies [string, Post][])('refuses %s', async (_, post) => {
    expect(await answerTo(post)).toEqual([401, 0])
  })

  it('accepts both keys of a rotation', async () => {
    const options = { publicKey: [publicKey(next), publicKey(ours)] }
    expect(await answerTo({ options })).toEqual([200, 1])
    const headers = signed(body, timestamp, next.privateKey)
    expect(await answerTo({ options, headers })).toEqual([200, 1])
  })

  it('accepts any age unless it is told a tolerance', async () => {
    const at = (seconds: number, toleranceSeconds?: number) =>
      answerTo({
        options: {
          publicKey: publicKey(ours),
          ...(toleranceSeconds !== undefined && { toleranceSeconds }),
        },
        headers: signed(body, String(now / 1000 + seconds)),
      })
    expect(await at(-30 * 86_400)).toEqual([200, 1])
    expect(await at(-86_400, 86_400)).toEqual([200, 1])
    expect(await at(-86_401, 86_400)).toEqual([401, 0])
    expect(await at(86_401, 86_400)).toEqual([401, 0])
  })

  it('hands a replayed event out once, also with the other signature that fits', async () => {
    const events: string[] = []
    const herald = createHerald({
      providers: [sendgrid({ publicKey: publicKey(ours) })],
      logger: false,
    })
    herald.on('*', ({ id }) => void events.push(id))
    const headers = signed()
    const twin = { ...headers, [header.signature]: mirrored(String(headers[header.signature])) }
    const statuses = []
    for (const each of [headers, headers, twin]) {
      const post = { provider: 'sendgrid', method: 'POST', url: '/', headers: each, body }
      statuses.push((await herald.receive(post)).status)
    }
    expect([statuses, events.length]).toEqual([[200, 200, 200], 1])
  })

  it('checks the signature of inbound mail over the bytes of the form', async () => {
    const content = Buffer.from(
      '--xYzZY\r\nContent-Disposition: form-data; name="from"\r\n\r\nbob@example.com\r\n--xYzZY--\r\n',
    )
    const type = { 'content-type': 'multipart/form-data; boundary=xYzZY' }
    const headers = { ...signed(content), ...type }
    expect(await answerTo({ headers, content })).toEqual([200, 1])
    const tampered = Buffer.from(content.toString().replace('bob', 'eve'))
    expect(await answerTo({ headers, content: tampered })).toEqual([401, 0])
    expect(await answerTo({ headers: type, content })).toEqual([401, 0])
  })

  it('refuses recorded mail with the last digit of its time moved before the form', async () => {
    const content = Buffer.from(
      '--xYzZY\r\nContent-Disposition: form-data; name="from"\r\n\r\nbob@example.com\r\n--xYzZY--\r\n',
    )
    const headers = {
      ...signed(content),
      'content-type': 'multipart/form-data; boundary=xYzZY',
      [header.timestamp]: timestamp.slice(0, -1),
    }
    const moved = Buffer.concat([Buffer.from(timestamp.slice(-1)), content])
    expect(await answerTo({ headers, content: moved })).toEqual([401, 0])
  })
})

describe('sendgrid', () => {
  it.each([
    [undefined, 'ERR_SECRET_MISSING'],
    [{}, 'ERR_SECRET_MISSING'],
    [{ publicKey: undefined }, 'ERR_SECRET_MISSING'],
    [{ publicKey: '' }, 'ERR_SECRET_MISSING'],
    [{ publicKey: 'not a key' }, 'ERR_SECRET_MALFORMED'],
    [{ publicKey: publicKey(ours), verify: () => true }, 'ERR_OPTION_INVALID'],
    [{ publicKey: publicKey(ours), toleranceSeconds: -1 }, 'ERR_OPTION_INVALID'],
  ] as [SendGridOptions, string][])('refuses the options %j', (options, code) => {
    expect(() => sendgrid(options)).toThrow(expect.objectContaining({ code }))
  })

  it('does not compile with a key and a verifier, with neither, or with a tolerance of no signature', () => {
    const [key, verify] = [publicKey(ours), () => true]
    // @ts-expect-error — both
    expect(() => sendgrid({ publicKey: key, verify })).toThrow(/not both/)
    // @ts-expect-error — neither
    expect(() => sendgrid({ inbound: true })).toThrow(/publicKey/)
    // @ts-expect-error — the time that is signed is not checked here
    expect(sendgrid({ verify, toleranceSeconds: 60 }).id).toBe('sendgrid')
  })

  it('can ask for more than the signature', async () => {
    const token = 'a token that is hard to guess'
    const options = {
      verify: allOf(sendGridSignature({ publicKey: publicKey(ours) }), urlToken(token)),
    }
    const url = `/sendgrid?token=${encodeURIComponent(token)}`
    expect(await answerTo({ options, url })).toEqual([200, 1])
    expect(await answerTo({ options })).toEqual([401, 0])
    expect(await answerTo({ options, url, headers: {} })).toEqual([401, 0])
  })
})

const order = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551')

/** The other signature (r, n - s) that fits the same content: anyone can make it. */
function mirrored(base64: string): string {
  const der = Buffer.from(base64, 'base64')
  const lengthOfR = der[3] ?? 0
  const s = BigInt(`0x${der.subarray(6 + lengthOfR).toString('hex')}`)
  const r = der.subarray(2, 4 + lengthOfR)
  const hex = (order - s)
    .toString(16)
    .padStart(64, '0')
    .replace(/^(00)+/, '')
  const bytes = Buffer.from(/^[89a-f]/.test(hex) ? `00${hex}` : hex, 'hex')
  const content = Buffer.concat([r, Buffer.of(2, bytes.length), bytes])
  return Buffer.concat([Buffer.of(0x30, content.length), content]).toString('base64')
}

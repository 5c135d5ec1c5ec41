import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { failure } from '../../../test-helpers/post.js'
import type { DeliveryHeaders } from '../../delivery.js'
import { createHerald } from '../../herald.js'
import { sendCloud, type SendCloudOptions } from './index.js'

interface Vector {
  readonly secret: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly at: number
}

const file = new URL('vectors.json', import.meta.url)
const [vector] = JSON.parse(readFileSync(file, 'utf8')) as [Vector]
const { secret: appKey, headers, body, at } = vector
const fields: Readonly<Record<string, string>> = Object.fromEntries(new URLSearchParams(body))
const { timestamp = '', token = '', signature = '' } = fields
const other = 'the-app-key-of-another-one'
const json = { 'content-type': 'application/json' }

interface Posted {
  readonly headers?: DeliveryHeaders
  readonly body?: string | Uint8Array
}

interface Rig {
  readonly options?: Partial<SendCloudOptions>
  readonly now?: number
}

/** A herald, and what becomes of a body. */
function rig({ options, now = at * 1000 }: Rig = {}) {
  const herald = createHerald({
    providers: [sendCloud({ appKey, ...options } as SendCloudOptions)],
    logger: false,
    onError: () => {},
    now: () => now,
  })
  const seen: string[] = []
  herald.on('*', ({ type, authenticity }) => void seen.push(`${type} ${authenticity}`))
  return async ({ headers: changed, body: posted = body }: Posted = {}): Promise<string> => {
    seen.length = 0
    const { status } = await herald.receive({
      provider: 'sendcloud',
      method: 'POST',
      url: '/sendcloud',
      headers: changed ?? headers,
      body: Buffer.from(posted as string),
    })
    return [status, ...seen].join(' ')
  }
}

const fate = (posted: Posted = {}, given: Rig = {}) => rig(given)(posted)
const genuine = '200 email.delivered shared-secret'

function form(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const changed = Object.entries({ ...fields, ...changes }).filter(
    (field): field is [string, string] => field[1] !== undefined,
  )
  return new URLSearchParams(changed).toString()
}

interface Signed {
  readonly timestamp?: string
  readonly token?: string
  readonly key?: string
  readonly algorithm?: string
}

/** What proves a delivery, signed as it stands. */
function signed({ key = appKey, algorithm = 'sha256', ...named }: Signed) {
  const proof = { timestamp, token, ...named }
  const mac = createHmac(algorithm, key).update(proof.timestamp).update(proof.token)
  return { ...proof, signature: mac.digest('hex') }
}

describe('the signature of SendCloud', () => {
  it('fits the vector, and is worth what it says', async () => {
    expect(await fate()).toBe(genuine)
    expect(await fate({ body: form({ signature: signature.toUpperCase() }) })).toBe(genuine)
  })

  it('is found in JSON, too', async () => {
    const payload = JSON.stringify({ ...fields, timestamp: Number(timestamp) })
    expect(await fate({ headers: json, body: payload })).toBe(genuine)
    expect(await fate({ headers: json, body: `[${payload},${payload}]` })).toBe('401')
    expect(await fate({ headers: json, body: `[]` })).toBe('401')
  })

  it.each(['timestamp', 'token', 'signature'])(
    'is refused without a %s, with an empty one, or with two',
    async (name) => {
      expect(await fate({ body: form({ [name]: undefined }) })).toBe('401')
      expect(await fate({ body: form({ [name]: '' }) })).toBe('401')
      expect(await fate({ body: `${body}&${name}=${fields[name]}` })).toBe('401')
    },
  )

  it.each<[string, Readonly<Record<string, string>>]>([
    ['of another key', signed({ key: other })],
    ['in SHA-1', signed({ algorithm: 'sha1' })],
    ['in SHA-512', signed({ algorithm: 'sha512' })],
    ['of another token', { token: token.replace('a', 'b') }],
    ['of another time', { timestamp: String(Number(timestamp) + 1) }],
    ['cut short', { signature: signature.slice(2) }],
    ['in base64', { signature: Buffer.from(signature, 'hex').toString('base64') }],
    ['with more behind it', { signature: `${signature}00` }],
    ['over an endless token', signed({ token: 'a'.repeat(1000) })],
    ['whose time is in seconds', signed({ timestamp: timestamp.slice(0, 10) })],
    ['whose time has a fraction', signed({ timestamp: `${timestamp}.5` })],
    ['whose time has a sign', signed({ timestamp: `+${timestamp.slice(1)}` })],
    ['without a key', signed({ key: '' })],
    ['that says it was accepted', { signature: '', accepted: 'true', authenticity: 'signature' }],
  ])('is refused %s', async (_, changes) => {
    expect(await fate({ body: form(changes) })).toBe('401')
  })

  it('is that of one time and one token: no digit can be moved between them', async () => {
    const moved = signed({ timestamp: timestamp.slice(0, 12), token: timestamp.slice(12) + token })
    expect(moved.signature).toBe(signature)
    const now = Number(moved.timestamp)
    expect(await fate({ body: form(moved) }, { now })).toBe('401')
  })

  const day = 24 * 60 * 60

  it.each([
    [-day - 1, '401'],
    [-day, genuine],
    [day, genuine],
    [day + 1, '401'],
  ])('that is %i seconds old comes to %s', async (seconds, outcome) => {
    const now = (at + seconds) * 1000
    expect(await fate({}, { now })).toBe(outcome)
    expect(await fate({}, { now, options: { toleranceSeconds: false } as object })).toBe(genuine)
  })

  it('can be of each key of a list', async () => {
    expect(await fate({}, { options: { appKey: [other, appKey] } })).toBe(genuine)
  })

  it.each<[string, Posted, string]>([
    ['no form and no JSON', { headers: json, body: 'event=deliver' }, '401'],
    ['a form with files', { headers: { 'content-type': 'multipart/form-data' } }, '401'],
    ['too many fields', { body: `${body}${'&a=b'.repeat(1001)}` }, '413'],
  ])('is not to be found in %s', async (_, posted, outcome) => {
    expect(await fate(posted)).toBe(outcome)
  })
})

describe('the event, which is not signed', () => {
  const forged = form({ event: 'report_spam' })

  it('counts as it first came: later, another one is refused', async () => {
    const send = rig()
    expect(await send()).toBe(genuine)
    expect(await send({ body: forged })).toBe('401')
    expect(await send({ body: `${body}&more=1` })).toBe('401')
    // Again, with its fields in another order: the handler need not see it.
    const turned = new URLSearchParams(Object.entries(fields).toReversed()).toString()
    expect(await send({ body: turned })).toBe('200')
  })

  it('is remembered only of what is genuine', async () => {
    const send = rig()
    expect(await send({ body: form({ event: 'open', signature: '0'.repeat(64) }) })).toBe('401')
    expect(await send()).toBe(genuine)
  })

  it('comes again under a signature of its own, as the same event', async () => {
    const send = rig()
    expect(await send()).toBe(genuine)
    expect(await send({ body: form(signed({ token: 'b'.repeat(50) })) })).toBe('200')
    expect(await send({ body: form({ ...signed({ token: 'c'.repeat(50) }), event: 'x' }) })).toBe(
      '200 unknown shared-secret',
    )
    expect(await send({ body: form({ ...signed({ token: 'd'.repeat(50) }), event: 'x' }) })).toBe(
      '200',
    )
  })

  it('is remembered by a store that can fail: the delivery is to come again', async () => {
    const replayGuard = { claim: () => Promise.reject(new Error('unreachable')) }
    expect(await fate({}, { options: { replayGuard } as object })).toBe('503')
  })
})

describe('what tries the URL', () => {
  it.each([
    ['a GET', { method: 'GET', body: '' }],
    ['an empty POST', { method: 'POST', body: '' }],
    ['a POST of an empty object', { method: 'POST', body: ' {}\n' }],
  ])('%s is answered 200', async (_, probe) => {
    const herald = createHerald({ providers: [sendCloud({ appKey })], logger: false })
    const answer = await herald.receive({
      ...probe,
      provider: 'sendcloud',
      url: '/sendcloud',
      headers: json,
      body: Buffer.from(probe.body),
    })
    expect(answer).toMatchObject({ status: 200, body: '{}' })
  })

  it('is nothing that holds more', async () => {
    expect(await fate({ headers: json, body: '{"a":1}' })).toBe('401')
    expect(await fate({ headers: json, body: '[]' })).toBe('401')
  })
})

describe('an inbound message', () => {
  const mail = (size: number): string => {
    const { timestamp: time, token: random, signature: mac } = signed({})
    const source = `From: ann@example.org\r\nContent-Type: text/plain; charset=gb18030\r\n\r\n`
    const bytes = Buffer.concat([
      Buffer.from(source),
      Buffer.from([0xd0, 0xbb]),
      Buffer.alloc(size),
    ])
    const escaped = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
    return `event=route&timestamp=${time}&token=${random}&signature=${mac}&raw_message=${escaped}`
  }

  it('is read in the bytes in which it came', async () => {
    const herald = createHerald({
      providers: [sendCloud({ appKey, toleranceSeconds: false })],
      logger: false,
    })
    const texts: unknown[] = []
    herald.on('email.received', ({ text }) => void texts.push(text?.trim()))
    const delivery = { provider: 'sendcloud', method: 'POST', url: '/', headers }
    await herald.receive({ ...delivery, body: Buffer.from(mail(0)) })
    expect(texts).toEqual(['谢'])
  })

  it('may be as large as a form with files, where the URL is for it', async () => {
    const large = mail(1024 * 1024)
    expect(await fate({ body: large })).toBe('413')
    const received = '200 email.received shared-secret'
    expect(await fate({ body: large }, { options: { inbound: true } })).toBe(received)
  })
})

it.each([
  [{ appKey: '' }, 'ERR_SECRET_MISSING', /"appKey"/],
  [{ appKey: 'short' }, 'ERR_SECRET_TOO_SHORT', /"appKey"/],
  [{ appKey, toleranceSeconds: 0 }, 'ERR_OPTION_INVALID', /"toleranceSeconds"/],
  [{ appKey, replayGuard: {} }, 'ERR_OPTION_INVALID', /"replayGuard"/],
])('the options %j of SendCloud are refused', (options, code, text) => {
  const thrown = failure(() => sendCloud(options as SendCloudOptions))
  expect(thrown.code).toBe(code)
  expect(thrown.message).toMatch(text)
})

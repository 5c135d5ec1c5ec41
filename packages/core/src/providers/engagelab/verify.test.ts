import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { failure } from '../../../test-helpers/post.js'
import type { DeliveryHeaders } from '../../delivery.js'
import { createHerald } from '../../herald.js'
import { engageLab, type EngageLabOptions } from './index.js'

interface Vector {
  readonly origin: string
  readonly secret: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly at: number
}

const file = new URL('vectors.json', import.meta.url)
const vectors = JSON.parse(readFileSync(file, 'utf8')) as [Vector, Vector, Vector]
const [vector, , byItime] = vectors
const { secret: appSecret, headers, body, at } = vector
const prefix = 'x-webhook-'
const other = 'the-app-secret-of-another-one'

interface Posted {
  readonly headers?: DeliveryHeaders
  readonly body?: string
}

interface Rig {
  readonly options?: Partial<EngageLabOptions>
  readonly now?: number
}

/** A herald, and what becomes of a delivery. */
function rig({ options, now = at }: Rig = {}) {
  const herald = createHerald({
    providers: [engageLab({ appSecret, ...options } as EngageLabOptions)],
    logger: false,
    onError: () => {},
    now: () => now * 1000,
  })
  const seen: string[] = []
  herald.on('*', ({ type, authenticity }) => void seen.push(`${type} ${authenticity}`))
  return async ({ headers: changed, body: posted = body }: Posted = {}): Promise<string> => {
    seen.length = 0
    const { status } = await herald.receive({
      provider: 'engagelab',
      method: 'POST',
      url: '/engagelab',
      headers: { ...headers, ...changed },
      body: Buffer.from(posted),
    })
    return [status, ...seen].join(' ')
  }
}

const fate = (posted: Posted = {}, given: Rig = {}) => rig(given)(posted)
const genuine = '200 email.delivered shared-secret'

interface Signed {
  readonly timestamp?: string
  readonly word?: string
  readonly key?: string
  readonly scheme?: 'md5' | 'sha1' | 'sha256' | 'hmac' | 'hmac-md5'
}

/** Headers that are signed as they stand. */
function signed(how: Signed): DeliveryHeaders {
  const { timestamp = String(at), word = 'email', key = appSecret, scheme = 'md5' } = how
  const mac =
    scheme === 'hmac' || scheme === 'hmac-md5'
      ? createHmac(scheme === 'hmac' ? 'sha256' : 'md5', key).update(timestamp)
      : createHash(scheme).update(`${timestamp}${word}${key}`)
  return {
    [`${prefix}timestamp`]: timestamp,
    [`${prefix}appkey`]: word,
    [`${prefix}signature`]: mac.digest('hex'),
  }
}

describe('the signature of EngageLab', () => {
  it.each(vectors)('fits the vector $origin, and is worth what it says', async (each) => {
    const given = { options: { appSecret: each.secret }, now: each.at }
    expect(await fate({ headers: each.headers, body: each.body }, given)).toBe(genuine)
  })

  it.each(Object.keys(headers))(
    'is refused without %s, with an empty one, or with two',
    async (name) => {
      for (const wrong of [undefined, '', [headers[name] ?? '', headers[name] ?? '']]) {
        expect(await fate({ headers: { [name]: wrong } })).toBe('401')
      }
    },
  )

  it.each<[string, DeliveryHeaders]>([
    ['of another secret', signed({ key: other })],
    ['of another secret, by HMAC', signed({ key: other, scheme: 'hmac' })],
    ['in SHA-1', signed({ scheme: 'sha1' })],
    ['in SHA-256 without HMAC', signed({ scheme: 'sha256' })],
    ['in HMAC-MD5', signed({ scheme: 'hmac-md5' })],
    ['of another time', { [`${prefix}timestamp`]: String(at + 1) }],
    ['of another word', { [`${prefix}appkey`]: 'emails' }],
    ['of no secret', signed({ key: '' })],
    ['cut short', { [`${prefix}signature`]: headers[`${prefix}signature`]?.slice(2) }],
    ['with more behind it', { [`${prefix}signature`]: `${headers[`${prefix}signature`]}00` }],
    [
      'in base64',
      {
        [`${prefix}signature`]: Buffer.from(headers[`${prefix}signature`] ?? '', 'hex').toString(
          'base64',
        ),
      },
    ],
    ['with an endless word', signed({ word: 'e'.repeat(1000) })],
    ['with a word that is none', signed({ word: '' })],
    ['whose time has a fraction', signed({ timestamp: `${at}.5` })],
    ['whose time is no number', signed({ timestamp: 'now' })],
    ['whose time is too short', signed({ timestamp: String(at).slice(1) })],
  ])('is refused %s', async (_, changes) => {
    expect(await fate({ headers: changes })).toBe('401')
  })

  it('is that of one time and one word: no digit can be moved between them', async () => {
    const milliseconds = `${at}123`
    const moved = {
      ...signed({ timestamp: milliseconds }),
      [`${prefix}timestamp`]: String(at),
      [`${prefix}appkey`]: '123email',
    }
    expect(await fate({ headers: moved })).toBe('401')
    expect(await fate({ headers: signed({ timestamp: milliseconds }) })).toBe(genuine)
  })

  it.each(['md5', 'hmac'] as const)('by %s can be over milliseconds', async (scheme) => {
    const timestamp = String(at * 1000 + 5)
    expect(await fate({ headers: signed({ timestamp, scheme }) })).toBe(genuine)
  })

  it.each([
    [-301, '401'],
    [-300, genuine],
    [300, genuine],
    [301, '401'],
  ])('that is %i seconds old comes to %s', async (seconds, outcome) => {
    const now = at + seconds
    const options = { toleranceSeconds: false } as object
    for (const each of vectors) {
      const posted = { headers: each.headers, body: each.body }
      expect(await fate(posted, { now })).toBe(outcome)
      expect(await fate(posted, { now, options })).toBe(genuine)
    }
  })

  it('over the time of the event is no proof of a later one, which a header claims', async () => {
    const now = at + 3600
    const claimed = { ...byItime.headers, [`${prefix}timestamp`]: String(now) }
    expect(await fate({ headers: claimed }, { now })).toBe('401')
    const later = byItime.body.replace('1777885202000', `${now}000`)
    expect(await fate({ headers: claimed, body: later }, { now })).toBe('401')
  })

  it.each([
    ['no number', '"soon"'],
    ['a list', '[1777885202000]'],
    ['missing', 'null'],
    ['no time of the form', '17778852020000'],
  ])('is over nothing where the time of the event is %s', async (_, itime) => {
    const posted = byItime.body.replace('1777885202000', itime)
    const time = { timestamp: itime.replaceAll(/\D/g, ''), scheme: 'hmac' } as const
    const claimed = { ...signed(time), [`${prefix}timestamp`]: String(at) }
    expect(await fate({ headers: claimed, body: posted })).toBe('401')
    expect(await fate({ headers: byItime.headers, body: 'hello' })).toBe('401')
  })

  it('can be of each secret of a list', async () => {
    for (const each of vectors) {
      const options = { appSecret: [other, appSecret] }
      expect(await fate({ headers: each.headers, body: each.body }, { options })).toBe(genuine)
    }
  })
})

describe('the event, which is not signed', () => {
  it('has the signature of all events of its time: none can be refused for it', async () => {
    const send = rig()
    expect(await send()).toBe(genuine)
    const another = body.replaceAll('ada@', 'bob@')
    expect(await send({ body: another })).toBe(genuine)
  })

  it('comes again as the same one', async () => {
    const send = rig()
    expect(await send()).toBe(genuine)
    expect(await send({ headers: signed({ timestamp: String(at + 60) }) })).toBe('200')
  })
})

it('a GET, with which a URL is tried, is answered 200', async () => {
  const herald = createHerald({ providers: [engageLab({ appSecret })], logger: false })
  const probe = { provider: 'engagelab', url: '/engagelab', headers: {}, body: Buffer.from('') }
  expect(await herald.receive({ ...probe, method: 'GET' })).toMatchObject({ status: 200 })
  expect((await herald.receive({ ...probe, method: 'POST' })).status).toBe(401)
})

it('an inbound message may be as large as a mail with files, where the URL is for it', async () => {
  const data = { raw_message: `\r\n${'a'.repeat(2 * 1024 * 1024)}` }
  const large = JSON.stringify({ response: { event: 'route', response_data: data } })
  expect(await fate({ body: large })).toBe('413')
  const received = '200 email.received shared-secret'
  expect(await fate({ body: large }, { options: { inbound: true } })).toBe(received)
})

it.each([
  [{ appSecret: '' }, 'ERR_SECRET_MISSING', /"appSecret"/],
  [{ appSecret: 'short' }, 'ERR_SECRET_TOO_SHORT', /"appSecret"/],
  [{ appSecret, toleranceSeconds: 0 }, 'ERR_OPTION_INVALID', /"toleranceSeconds"/],
])('the options %j of EngageLab are refused', (options, code, text) => {
  const thrown = failure(() => engageLab(options as EngageLabOptions))
  expect(thrown.code).toBe(code)
  expect(thrown.message).toMatch(text)
})

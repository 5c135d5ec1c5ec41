import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { failure } from '../../../test-helpers/post.js'
import type { DeliveryHeaders } from '../../delivery.js'
import { createHerald } from '../../herald.js'
import { mailomat, type MailomatOptions } from './index.js'

interface Vector {
  readonly origin: string
  readonly secret: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly at: number
}

const file = new URL('vectors.json', import.meta.url)
const vectors = JSON.parse(readFileSync(file, 'utf8')) as [Vector, Vector]
const [vector] = vectors
const { secret, headers, body, at } = vector
const prefix = 'x-mom-webhook-'
const hex = headers[`${prefix}signature`]?.replace('sha256=', '') ?? ''
const other = 'another-secret-of-mailomat'

interface Posted {
  readonly headers?: DeliveryHeaders
  readonly body?: string
}

interface Rig {
  readonly options?: Partial<MailomatOptions>
  readonly now?: number
}

/** A herald, and what becomes of the vector with changes. */
function rig({ options, now = at }: Rig = {}) {
  const herald = createHerald({
    providers: [mailomat({ secret, ...options } as MailomatOptions)],
    logger: false,
    onError: () => {},
    now: () => now * 1000,
  })
  const seen: string[] = []
  herald.on('*', ({ type, authenticity }) => void seen.push(`${type} ${authenticity}`))
  return async ({ headers: changed, body: posted = body }: Posted = {}): Promise<string> => {
    seen.length = 0
    const delivery = { provider: 'mailomat', method: 'POST', url: '/mailomat' }
    const { status } = await herald.receive({
      ...delivery,
      headers: { ...headers, ...changed },
      body: Buffer.from(posted),
    })
    return [status, ...seen].join(' ')
  }
}

const fate = (posted: Posted = {}, given: Rig = {}) => rig(given)(posted)
const genuine = '200 email.delivered shared-secret'

interface Signed {
  readonly id?: string
  readonly event?: string
  readonly timestamp?: string
  readonly key?: string
  readonly algorithm?: string
}

/** Headers that are signed as they stand. */
function signed({
  id = 'd1',
  event = 'delivered',
  timestamp = String(at),
  ...how
}: Signed): DeliveryHeaders {
  const { key = secret, algorithm = 'sha256' } = how
  const mac = createHmac(algorithm, key).update(`${id}.${event}.${timestamp}`).digest('hex')
  return {
    [`${prefix}id`]: id,
    [`${prefix}event`]: event,
    [`${prefix}timestamp`]: timestamp,
    [`${prefix}signature`]: `${algorithm}=${mac}`,
  }
}

describe('the signature of Mailomat', () => {
  it.each(vectors)('fits the vector of $origin, and is worth what it says', async (each) => {
    const given = { options: { secret: each.secret }, now: each.at }
    expect(await fate({ headers: each.headers, body: each.body }, given)).toBe(genuine)
  })

  it.each(Object.keys(headers))(
    'is refused without %s, with an empty one, or with two',
    async (name) => {
      for (const wrong of [undefined, '', [headers[name] ?? '', headers[name] ?? '']]) {
        expect(await fate({ headers: { [name]: wrong } })).toBe('503')
      }
    },
  )

  it.each<[string, DeliveryHeaders]>([
    ['of another secret', signed({ key: other })],
    ['of another id', { [`${prefix}id`]: 'd2' }],
    ['of another event', { [`${prefix}event`]: 'opened' }],
    ['of another time', { [`${prefix}timestamp`]: String(at + 1) }],
    ['without its algorithm', { [`${prefix}signature`]: hex }],
    ['cut short', { [`${prefix}signature`]: `sha256=${hex.slice(2)}` }],
    [
      'in base64',
      { [`${prefix}signature`]: `sha256=${Buffer.from(hex, 'hex').toString('base64')}` },
    ],
    ['with more behind it', { [`${prefix}signature`]: `sha256=${hex}=` }],
    ['with an endless id', signed({ id: 'd'.repeat(1000) })],
    ['whose time has a fraction', signed({ timestamp: `${at}.5` })],
    ['whose time is in milliseconds', signed({ timestamp: `${at}000` })],
  ])('is refused %s', async (_, changes) => {
    expect(await fate({ headers: changes })).toBe('503')
  })

  it.each(['sha1', 'md5', 'sha512', 'sha224'])(
    'is refused in %s, although the header names it (CVE-2026-48747)',
    async (algorithm) => {
      expect(await fate({ headers: signed({ algorithm }) })).toBe('503')
      const claimed = { [`${prefix}signature`]: `${algorithm}=${hex}` }
      expect(await fate({ headers: claimed })).toBe('503')
    },
  )

  it.each([
    [-301, '503'],
    [-300, genuine],
    [300, genuine],
    [301, '503'],
  ])('that is %i seconds old comes to %s', async (seconds, outcome) => {
    expect(await fate({}, { now: at + seconds })).toBe(outcome)
    const options = { toleranceSeconds: false } as object
    expect(await fate({}, { now: at + seconds, options })).toBe(genuine)
  })

  it('can be of each secret of a list', async () => {
    expect(await fate({}, { options: { secret: [other, secret] } })).toBe(genuine)
  })
})

it('the signature of an event with a dot in its name is that of no other event', async () => {
  const posted = body.replace('"delivered"', '"not.delivered"')
  const dotted = signed({ event: 'not.delivered' })
  expect(await fate({ headers: dotted, body: posted })).toBe('200 unknown shared-secret')
  const moved = { ...dotted, [`${prefix}id`]: 'd1.not', [`${prefix}event`]: 'delivered' }
  expect(await fate({ headers: moved })).toBe('503')
})

describe('the body, which is not signed', () => {
  it.each([
    ['of another event', body.replace('delivered', 'failure_perm')],
    ['of no event', '{}'],
    ['that is a list', `[${body}]`],
    ['that is no JSON', 'hello'],
    ['that is empty', ''],
  ])('is refused %s', async (_, posted) => {
    expect(await fate({ body: posted })).toBe('503')
  })

  it('counts as it first came: later, another one is refused', async () => {
    const send = rig()
    const forged = body.replace('ann@example.com', 'eve@example.com')
    expect(await send()).toBe(genuine)
    expect(await send({ body: forged })).toBe('503')
    // Again, in another order and with other white space: the handler need not see it.
    const { id, ...rest } = JSON.parse(body) as Record<string, unknown>
    expect(await send({ body: JSON.stringify({ ...rest, id }, null, 2) })).toBe('200')
  })

  it('is remembered only of what is genuine', async () => {
    const send = rig()
    const forged = body.replace('ann@example.com', 'eve@example.com')
    expect(
      await send({ headers: { [`${prefix}signature`]: `sha256=${'0'.repeat(64)}` }, body: forged }),
    ).toBe('503')
    expect(await send()).toBe(genuine)
  })

  it('may come with the same id again, under a signature of its own', async () => {
    const send = rig()
    for (const [timestamp, id] of [
      [at, 'e1'],
      [at + 1, 'e2'],
    ] as const) {
      const posted = body.replace('29e785c1', id)
      expect(await send({ headers: signed({ timestamp: String(timestamp) }), body: posted })).toBe(
        genuine,
      )
    }
  })

  it('is remembered by a store that can fail: the delivery is to come again', async () => {
    const replayGuard = { claim: () => Promise.reject(new Error('unreachable')) }
    expect(await fate({}, { options: { replayGuard } as object })).toBe('503')
  })
})

it.each([
  [{ secret: '' }, 'ERR_SECRET_MISSING', /"secret"/],
  [{ secret: 'short' }, 'ERR_SECRET_TOO_SHORT', /"secret"/],
  [{ secret, toleranceSeconds: 0 }, 'ERR_OPTION_INVALID', /"toleranceSeconds"/],
  [{ secret, replayGuard: {} }, 'ERR_OPTION_INVALID', /"replayGuard"/],
])('the options %j of Mailomat are refused', (options, code, text) => {
  const thrown = failure(() => mailomat(options as MailomatOptions))
  expect(thrown.code).toBe(code)
  expect(thrown.message).toMatch(text)
})

import { describe, expect, it } from 'vitest'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { unverified } from '../../verify/unverified.js'
import { socketLabs, type SocketLabsOptions } from './index.js'

const secretKey = 'Z123456AbcD1234563Ef'
const other = 'Z123456AbcD1234563Eg'
const delivered = {
  Type: 'Delivered',
  DateTime: '2026-05-04T09:00:02.1000000Z',
  ServerId: 12345,
  Address: 'ada@example.com',
}
const genuine = { ...delivered, SecretKey: secretKey }
const form = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }

function asForm(fields: object): string {
  return new URLSearchParams(fields as Record<string, string>).toString()
}

/** The answer to a body, and the events of it. */
async function answerTo(body: unknown, options: SocketLabsOptions = { secretKey }, headers = {}) {
  const herald = createHerald({ providers: [socketLabs(options)], logger: false })
  const events: HeraldEvent[] = []
  herald.on('*', (event) => void events.push(event))
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const delivery = { provider: 'socketlabs', method: 'POST', url: '/socketlabs', headers }
  const reply = await herald.receive({ ...delivery, body: Buffer.from(text) })
  return { ...reply, events }
}

describe('a delivery of SocketLabs', () => {
  it.each([
    ['JSON', JSON.stringify(genuine), {}],
    ['a form', asForm(genuine), form],
    ['a member of another record', JSON.stringify({ data: genuine }), {}],
    ['a record in another letter case', JSON.stringify({ ...delivered, secretkey: secretKey }), {}],
  ])(
    'is accepted with the key in %s, and the key is not in the event',
    async (_, body, headers) => {
      const { status, events } = await answerTo(body, undefined, headers)
      expect(status).toBe(200)
      expect(events).toMatchObject([{ type: 'email.delivered', authenticity: 'shared-secret' }])
      expect(JSON.stringify(events)).not.toContain(secretKey)
    },
  )

  it.each([
    ['without a key', delivered],
    ['with another key', { ...delivered, SecretKey: other }],
    ['with a key that is longer', { ...delivered, SecretKey: `${secretKey}a` }],
    ['with a list of keys', { ...delivered, SecretKey: [secretKey] }],
    ['with the key further in', { ...delivered, Data: { SecretKey: secretKey } }],
    ['beside a genuine one', [genuine, { ...delivered, Address: 'eve@example.com' }]],
    ['that is no JSON', '{'],
  ])('is answered 401 %s', async (_, body) => {
    const { status, events } = await answerTo(body)
    expect([status, events]).toEqual([401, []])
  })

  it('is checked with each key of a list', async () => {
    expect((await answerTo(genuine, { secretKey: [other, secretKey] })).status).toBe(200)
    expect((await answerTo(genuine, { secretKey: [other] })).status).toBe(401)
  })

  it.each([
    [12345, 200],
    ['12345', 200],
    [['1', 12345], 200],
    [54321, 401],
  ])('is accepted of the server %j only: %i', async (serverId, status) => {
    expect((await answerTo(genuine, { secretKey, serverId })).status).toBe(status)
    expect((await answerTo({ ...genuine, ServerId: null }, { secretKey, serverId })).status).toBe(
      401,
    )
  })
})

describe('what Validate sends', () => {
  const validation = { Type: 'Validation', ServerId: 12345, SecretKey: secretKey }

  it.each([
    ['JSON', JSON.stringify(validation), {}],
    ['a form', asForm(validation), form],
  ])('as %s is answered with the key that is wanted', async (_, body, headers) => {
    const simple = await answerTo(body, { secretKey, validationKey: 'v-key' }, headers)
    expect(simple).toMatchObject({ status: 200, body: '{"ValidationKey":"v-key"}', events: [] })
    const complex = await answerTo(body, { secretKey }, headers)
    expect(complex).toMatchObject({ status: 200, body: secretKey, events: [] })
    expect(complex.headers['content-type']).toBe('text/plain; charset=utf-8')
  })

  it.each([undefined, other])('is told no key where its own is %j', async (SecretKey) => {
    const reply = await answerTo(
      { ...validation, SecretKey },
      { secretKey, validationKey: 'v-key' },
    )
    expect(reply.status).toBe(401)
    expect(reply.body).not.toMatch(/v-key|Z123456/)
  })

  it('is answered without a key where another verifier vouches for it', async () => {
    const reply = await answerTo({ Type: 'validation' }, { verify: unverified() })
    expect(reply).toMatchObject({ status: 200, body: '', events: [] })
  })

  it('is not looked for in what is too long to be one', async () => {
    const padded = { ...validation, padding: 'x'.repeat(5000) }
    expect((await answerTo(padded)).events).toMatchObject([{ type: 'unknown' }])
  })
})

it('what cannot be read is answered 200, as SocketLabs may ask for nothing else', async () => {
  expect((await answerTo({ SecretKey: secretKey })).status).toBe(200)
})

it.each([
  ['no key', {}, 'ERR_SECRET_MISSING'],
  ['a short key', { secretKey: 'short' }, 'ERR_SECRET_TOO_SHORT'],
  ['a key in white space', { secretKey: ` ${secretKey}` }, 'ERR_SECRET_WHITESPACE'],
])('SocketLabs cannot be made with %s', (_, options, code) => {
  expect(() => socketLabs(options as SocketLabsOptions)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining('"secretKey"') }),
  )
})

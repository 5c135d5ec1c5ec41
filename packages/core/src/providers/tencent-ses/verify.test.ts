import { describe, expect, it } from 'vitest'
import type { Delivery } from '../../delivery.js'
import { callbackMarker, callbackMarkerHeader, signCallbackMarker } from './verify.js'

const secret = 'a marker secret of 32 characters'
const marker = signCallbackMarker({ secret, recipient: 'Ann@example.com', id: 'order-42' })
const payload = { event: 'delivered', email: 'ann@example.com', [callbackMarkerHeader]: marker }

function delivery(body: unknown): Delivery {
  return {
    provider: 'tencent-ses',
    method: 'POST',
    url: '/webhooks/tencent-ses',
    headers: {},
    body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    receivedAt: new Date(0),
  }
}

function verdict(body: unknown, secrets: string | string[] = secret): unknown {
  return callbackMarker(secrets).verify(delivery(body), { now: 0, fetch })
}

describe('callbackMarker', () => {
  it('accepts an event of a mail that carried our marker, in whatever letter case it comes back', () => {
    expect(verdict(payload)).toEqual({ accepted: true, authenticity: 'shared-secret' })
    const { [callbackMarkerHeader]: value, ...rest } = payload
    expect(verdict({ ...rest, [callbackMarkerHeader.toLowerCase()]: value })).toMatchObject({
      accepted: true,
    })
  })

  it('takes several secrets, for rotation', () => {
    const next = 'another secret, 32 characters !!'
    expect(verdict(payload, [next, secret])).toMatchObject({ accepted: true })
    expect(verdict(payload, [next])).toMatchObject({
      accepted: false,
      code: 'ERR_SIGNATURE_MISMATCH',
    })
  })

  it.each([
    ['of another recipient', { ...payload, email: 'bob@example.com' }, 'ERR_SIGNATURE_MISMATCH'],
    [
      'with another id',
      { ...payload, [callbackMarkerHeader]: marker.replace('42', '43') },
      'ERR_SIGNATURE_MISMATCH',
    ],
    [
      'cut short',
      { ...payload, [callbackMarkerHeader]: marker.slice(0, -1) },
      'ERR_SIGNATURE_MISSING',
    ],
    [
      'of no known version',
      { ...payload, [callbackMarkerHeader]: marker.replace('v1', 'v2') },
      'ERR_SIGNATURE_MISSING',
    ],
    ['that is empty', { ...payload, [callbackMarkerHeader]: '' }, 'ERR_SIGNATURE_MISSING'],
    ['that is missing', { event: 'delivered', email: 'ann@example.com' }, 'ERR_SIGNATURE_MISSING'],
    ['without a recipient', { [callbackMarkerHeader]: marker }, 'ERR_SIGNATURE_MISSING'],
    ['in a list', [payload, payload], 'ERR_SIGNATURE_MISSING'],
    ['in what is no JSON', `{${marker}`, 'ERR_SIGNATURE_MISSING'],
  ])('refuses a marker %s', (_, body, code) => {
    expect(verdict(body)).toMatchObject({ accepted: false, code })
  })
})

describe('the encoding of a marker', () => {
  it('passes in its canonical form only, out of all last characters', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const taken = alphabet.split('').filter((last) => {
      const spelled = { ...payload, [callbackMarkerHeader]: marker.slice(0, -1) + last }
      return (verdict(spelled) as { accepted: boolean }).accepted
    })
    expect(taken).toEqual([marker.at(-1)])
  })
})

describe('signCallbackMarker', () => {
  it.each(['', 'a.b', 'a b', 'ü', 'x'.repeat(101)])('refuses the id %j', (id) => {
    expect(() => signCallbackMarker({ secret, recipient: 'ann@example.com', id })).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION_INVALID' }),
    )
  })

  it.each(['', 'short'])('refuses the secret %j', (weak) => {
    expect(() =>
      signCallbackMarker({ secret: weak, recipient: 'ann@example.com', id: 'a' }),
    ).toThrow(/secret/)
    expect(() => callbackMarker(weak)).toThrow(/secret/)
  })
})

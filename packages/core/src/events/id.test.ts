import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../util/canonical-json.js'
import { eventId, type EventIdentity } from './id.js'

const base: EventIdentity = { provider: 'acme', providerType: 'bounce', raw: { a: 1, b: [2] } }

describe('eventId', () => {
  it("is readable where the provider's own id is plain", () => {
    expect(eventId({ ...base, providerEventId: 'evt_1' })).toBe('acme~bounce~evt_1')
    expect(eventId({ ...base, account: 'eu', providerEventId: 'evt_1' })).toBe(
      'acme@eu~bounce~evt_1',
    )
  })

  it.each(['a~b', 'ann@example.com', 'ü', 'x'.repeat(1000), 'a\nb', ':'])(
    'is a digest where it is not: %j',
    (providerEventId) => {
      expect(eventId({ ...base, providerEventId })).toMatch(/^acme~[\w-]{22}$/)
    },
  )

  it('depends on nothing but the identity where there is one', () => {
    const one = eventId({ ...base, identity: ['m1', 'ann@example.com', 1] })
    expect(
      eventId({ ...base, identity: ['m1', 'ann@example.com', 1], providerEventId: 'x', raw: {} }),
    ).toBe(one)
    expect(eventId({ ...base, identity: ['m1', 'ann@example.com', '1'] })).not.toBe(one)
    expect(eventId({ ...base, identity: ['m1ann', '@example.com', 1] })).not.toBe(one)
  })

  it('is the same for a payload with its keys in another order, and another for another payload', () => {
    const one = eventId(base)
    expect(eventId({ ...base, raw: { b: [2], a: 1 } })).toBe(one)
    expect(eventId({ ...base, raw: { b: [2], a: '1' } })).not.toBe(one)
  })

  it.each([1, 50, 500, 5000])('is the digest of all of a payload of %i members', (count) => {
    const entries = Array.from({ length: count }, (_, n) => [`k${n}`, { text: '\u{1F4E7}', n }])
    const raw = Object.fromEntries(entries) as object
    const whole = createHash('sha256').update(canonicalJson(raw)).digest('base64url').slice(0, 22)
    expect(eventId({ ...base, raw })).toBe(`acme~${whole}`)
    expect(eventId({ ...base, raw: Object.fromEntries(entries.toReversed()) })).toBe(
      `acme~${whole}`,
    )
  })

  it('tells payloads with bytes apart', () => {
    const one = eventId({ ...base, raw: { content: Uint8Array.of(1, 2) } })
    expect(eventId({ ...base, raw: { content: Buffer.of(1, 2) } })).toBe(one)
    expect(eventId({ ...base, raw: { content: Uint8Array.of(1, 3) } })).not.toBe(one)
  })

  it('differs by provider, account, type and part', () => {
    const ids = [
      eventId({ ...base, providerEventId: '1' }),
      eventId({ ...base, providerEventId: '1', provider: 'other' }),
      eventId({ ...base, providerEventId: '1', account: 'eu' }),
      eventId({ ...base, providerEventId: '1', providerType: 'open' }),
      eventId({ ...base, providerEventId: '1', part: ['email.sent', 'ann@example.com'] }),
      eventId({ ...base, providerEventId: '1', part: ['email.sent', 'bob@example.com'] }),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('never holds an address', () => {
    const id = eventId({ ...base, providerEventId: '1', part: ['email.sent', 'ann@example.com'] })
    expect(id).toMatch(/^acme~bounce~1~[\w-]{22}$/)
  })

  it.each([1, 20, 63])('is never longer than 200 characters, with slugs of %i', (length) => {
    const owner = { provider: 'p'.repeat(length), account: 'a'.repeat(length) }
    for (const type of [1, 30, 63, 64, 65, 500]) {
      for (const own of [1, 30, 63, 64, 65, 500]) {
        const event = { providerType: 't'.repeat(type), providerEventId: 'e'.repeat(own), raw: {} }
        for (const part of [undefined, ['email.sent', 'ann@example.com']]) {
          const id = eventId({ ...owner, ...event, part })
          expect(id.length).toBeLessThanOrEqual(200)
          expect(id).toMatch(/^[\w.@~=+-]+$/)
        }
      }
    }
  })

  it('tells long ones apart by the last character of each part', () => {
    const long = {
      provider: 'p'.repeat(63),
      account: 'a'.repeat(63),
      providerType: 't'.repeat(64),
      providerEventId: 'e'.repeat(64),
      raw: {},
    }
    const ids = [
      eventId(long),
      eventId({ ...long, account: `${'a'.repeat(62)}b` }),
      eventId({ ...long, providerType: `${'t'.repeat(63)}u` }),
      eventId({ ...long, providerEventId: `${'e'.repeat(63)}f` }),
      eventId({ ...long, part: ['email.sent'] }),
      eventId({ ...long, part: ['email.opened'] }),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each([65, 500])('is a digest where a part has %i characters', (length) => {
    const long = 'x'.repeat(length)
    expect(eventId({ ...base, providerEventId: long })).toMatch(/^acme~[\w-]{22}$/)
    expect(eventId({ ...base, providerEventId: '1', providerType: long })).toMatch(
      /^acme~[\w-]{22}$/,
    )
  })
})

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../read/canonical-json.js'
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

  it.each([65, 500])('has a digest for what has %i characters', (length) => {
    const long = 'x'.repeat(length)
    const readable = { ...base, providerType: 't', providerEventId: 'e' }
    expect(eventId(readable)).toBe('acme~t~e')
    for (const name of ['providerType', 'providerEventId']) {
      expect(eventId({ ...readable, [name]: long })).toMatch(/^acme~[\w-]{22}$/)
    }
  })

  it('never holds an address and is never longer than 200 characters', () => {
    const id = eventId({
      ...base,
      provider: 'p'.repeat(20),
      account: 'a'.repeat(20),
      providerType: 't'.repeat(64),
      providerEventId: 'e'.repeat(64),
      part: ['email.sent', 'ann@example.com'],
    })
    expect(id.length).toBeLessThanOrEqual(200)
    expect(id).not.toContain('ann')
  })
})

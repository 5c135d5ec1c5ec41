import { describe, expect, it } from 'vitest'
import type { Bounce } from './bounce.js'
import type { EventType, HeraldEvent } from './event-map.js'
import { eventTypes } from './event-map.js'
import { shouldSuppress } from './should-suppress.js'

function event(type: EventType, fields: object = {}): HeraldEvent {
  return {
    id: 'x',
    type,
    provider: 'acme',
    providerType: '',
    occurredAt: new Date(0),
    receivedAt: new Date(0),
    test: false,
    authenticity: 'signed',
    raw: {},
    recipient: 'ann@example.com',
    tags: [],
    metadata: {},
    ...fields,
  } as unknown as HeraldEvent
}

function onBounce(bounce: Bounce, fields: object = {}): boolean {
  return shouldSuppress(event('email.bounced', { bounce, ...fields })).suppress
}

describe('shouldSuppress', () => {
  it.each(['unknown-user', 'inactive', 'domain', 'other'] as const)(
    'says yes to a permanent bounce of the category %s',
    (category) => {
      expect(onBounce({ kind: 'permanent', category })).toBe(true)
    },
  )

  it.each([
    'blocked',
    'spam',
    'content',
    'too-large',
    'auth',
    'throttled',
    'relay',
    'expired',
    'mailbox-full',
  ] as const)(
    'says no to a permanent bounce that is about the message or the sender: %s',
    (category) => {
      expect(onBounce({ kind: 'permanent', category, enhancedCode: '5.7.1' })).toBe(false)
    },
  )

  it.each(['transient', 'undetermined'] as const)('says no to a %s bounce', (kind) => {
    expect(onBounce({ kind, category: 'other' })).toBe(false)
    expect(onBounce({ kind, category: 'mailbox-full', enhancedCode: '4.2.2' })).toBe(false)
  })

  it('trusts a status code that contradicts the word "transient", and says so', () => {
    const advice = shouldSuppress(
      event('email.bounced', {
        bounce: { kind: 'transient', category: 'unknown-user', enhancedCode: '5.1.1' },
      }),
    )
    expect(advice).toMatchObject({ suppress: true, reason: 'bounce' })
    expect(advice.evidence.join()).toContain('contradicts')
  })

  it('says yes to complaints, but not to reports that say "not spam"', () => {
    expect(shouldSuppress(event('email.complained'))).toMatchObject({
      suppress: true,
      reason: 'complaint',
    })
    expect(shouldSuppress(event('email.complained', { feedbackType: 'Not-Spam' })).suppress).toBe(
      false,
    )
  })

  it('says yes to unsubscribes, with their scope', () => {
    expect(shouldSuppress(event('email.unsubscribed', { scope: 'news' }))).toMatchObject({
      suppress: true,
      reason: 'unsubscribe',
      scope: 'news',
    })
  })

  it('says yes to what the provider suppresses already', () => {
    expect(shouldSuppress(event('email.suppressed'))).toMatchObject({
      suppress: true,
      reason: 'suppressed',
    })
  })

  it.each([
    ['bounce', 'bounce'],
    ['complaint', 'complaint'],
    ['unsubscribe', 'unsubscribe'],
    ['manual', 'suppressed'],
    ['other', 'suppressed'],
    [undefined, 'suppressed'],
  ])('says yes to an address put on the list for %s, with the reason %s', (given, reason) => {
    const advice = shouldSuppress(event('suppression.added', { reason: given }))
    expect(advice).toMatchObject({ suppress: true, reason })
    expect(advice.evidence.join()).toContain(given ?? 'no reason given')
  })

  it.each([
    ['email.suppressed', { suppression: 'unsubscribe' }],
    ['email.suppressed', {}],
    ['suppression.added', { reason: 'manual' }],
    ['suppression.added', {}],
  ] as const)('passes on the scope of %s with %j', (type, fields) => {
    expect(shouldSuppress(event(type, { ...fields, scope: 'news' })).scope).toBe('news')
    expect(shouldSuppress(event(type, fields))).not.toHaveProperty('scope')
  })

  it.each([
    ['email.complained', {}],
    ['email.suppressed', { suppression: 'bounce' }],
    ['email.suppressed', { suppression: 'complaint' }],
    ['suppression.added', { reason: 'bounce' }],
    ['suppression.added', { reason: 'complaint' }],
  ] as const)('limits %s with %j to no list: it is about all mail', (type, fields) => {
    const advice = shouldSuppress(event(type, { ...fields, scope: 'news' }))
    expect(advice.suppress).toBe(true)
    expect(advice).not.toHaveProperty('scope')
  })

  it('says no to an address that was taken off the list', () => {
    expect(shouldSuppress(event('suppression.removed', { reason: 'bounce' })).suppress).toBe(false)
  })

  it('says no to test events', () => {
    expect(onBounce({ kind: 'permanent', category: 'unknown-user' }, { test: true })).toBe(false)
    expect(shouldSuppress(event('email.complained', { test: true })).suppress).toBe(false)
  })

  it('says no where the provider does not say which of several recipients it was', () => {
    const candidates = ['ann@example.com', 'bob@example.com']
    expect(onBounce({ kind: 'permanent', category: 'unknown-user' }, { candidates })).toBe(false)
    expect(shouldSuppress(event('email.complained', { candidates })).suppress).toBe(false)
  })

  it('says no where the notice names no address', () => {
    const unnamed = { recipient: null }
    expect(onBounce({ kind: 'permanent', category: 'unknown-user' }, unnamed)).toBe(false)
    expect(shouldSuppress(event('email.unsubscribed', unnamed))).toEqual({
      suppress: false,
      evidence: ['the provider does not say which address it was'],
    })
  })

  it('says no to everything else', () => {
    const others = eventTypes.filter(
      (type) => !/bounced|complained|unsubscribed|suppressed|suppression.added/.test(type),
    )
    expect(others).toHaveLength(26)
    for (const type of others) expect(shouldSuppress(event(type)).suppress).toBe(false)
  })
})

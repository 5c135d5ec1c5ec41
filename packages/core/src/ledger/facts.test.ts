import { describe, expect, it } from 'vitest'
import type { HeraldEvent } from '../events/event-map.js'
import { addressesOf, addressKey } from './addresses.js'
import { outcomeOf } from '../events/outcome.js'
import { domainOf, recipientOf, sentMessageIdOf } from './facts.js'
import { boundedLimit } from './limit.js'
import { suppressionChangeOf } from './suppression-change.js'

function event(type: string, fields: object = {}): HeraldEvent {
  const occurredAt = new Date(0)
  return { id: 'acme~1', type, occurredAt, test: false, ...fields } as unknown as HeraldEvent
}

const ann = { recipient: 'Ann@Example.com' }

describe('the addresses of an event', () => {
  it.each([
    ['its recipient', event('email.sent', ann), ['ann@example.com']],
    ['none, where it names none', event('email.failed', { recipient: null }), []],
    ['none, for a domain', event('domain.created'), []],
    [
      'those it can have been, each once',
      event('email.bounced', { ...ann, candidates: ['ann@example.com', 'bob@example.com'] }),
      ['ann@example.com', 'bob@example.com'],
    ],
    ['the contact', event('contact.created', { email: 'Ann@example.com ' }), ['ann@example.com']],
    [
      'everybody on an inbound message',
      event('email.received', {
        from: { address: 'ann@example.com' },
        to: [{ address: 'bob@example.com' }],
        cc: [{ address: '' }],
        envelope: { from: 'bounce@example.com', to: ['in@example.com'] },
      }),
      ['ann@example.com', 'bob@example.com', 'bounce@example.com', 'in@example.com'],
    ],
    [
      'whom it reached, where it has no From',
      event('email.received', { to: [], cc: [], envelope: { to: ['in@example.com'] } }),
      ['in@example.com'],
    ],
  ])('are %s', (_, about, expected) => {
    expect(addressesOf(about)).toEqual(expected)
  })
})

describe('a fact about an event', () => {
  it('is the message that was sent, not one that was received', () => {
    expect(sentMessageIdOf(event('email.sent', { messageId: 'm' }))).toBe('m')
    expect(sentMessageIdOf(event('email.sent', { messageId: '' }))).toBeUndefined()
    expect(sentMessageIdOf(event('email.received', { messageId: 'm' }))).toBeUndefined()
  })

  it('is its recipient, as addresses are compared', () => {
    expect(recipientOf(event('email.sent', ann))).toBe(addressKey('ann@example.com'))
    expect(recipientOf(event('domain.created'))).toBeNull()
  })

  it.each([
    ['ann@mail.example.com', 'mail.example.com'],
    ['"a@b"@example.com', 'example.com'],
    ['ann@', undefined],
    ['ann', undefined],
    [null, undefined],
  ])('is the domain of %s: %s', (address, domain) => {
    expect(domainOf(address)).toBe(domain)
  })

  it.each([
    ['email.delivered', {}, 'delivered'],
    ['email.bounced', { bounce: { kind: 'permanent' } }, 'bounced'],
    ['email.bounced', { bounce: { kind: 'undetermined' } }, undefined],
    ['email.complained', {}, 'complained'],
    ['email.complained', { feedbackType: 'NOT-SPAM' }, undefined],
    ['email.opened', {}, undefined],
  ])('is what %s %o counts as: %s', (type, fields, outcome) => {
    expect(outcomeOf(event(type, fields))).toBe(outcome)
  })
})

describe('what an event does to the list of whom not to mail', () => {
  const address = 'ann@example.com'
  const bounce = (kind: string, category: string) => ({ ...ann, bounce: { kind, category } })

  it.each([
    ['a dead address', event('email.bounced', bounce('permanent', 'unknown-user')), 'add'],
    ['a full mailbox', event('email.bounced', bounce('transient', 'mailbox-full')), 'soft-bounce'],
    [
      'a full mailbox for good',
      event('email.bounced', bounce('permanent', 'mailbox-full')),
      'soft-bounce',
    ],
    ['a spam verdict', event('email.bounced', bounce('permanent', 'spam')), undefined],
    ['a throttled sender', event('email.bounced', bounce('transient', 'throttled')), undefined],
    ['a test', event('email.complained', { ...ann, test: true }), undefined],
    ['nobody named', event('email.complained', { recipient: null }), undefined],
    ['one of several', event('email.complained', { ...ann, candidates: [] }), undefined],
    ['a delivery', event('email.delivered', ann), undefined],
    ['a new consent', event('email.resubscribed', ann), 'remove'],
  ])('for %s is: %3$s', (_, about, action) => {
    const change = suppressionChangeOf(about)
    expect(change && [change.action, change.address]).toEqual(action && [action, address])
  })

  it('is about all mail unless the event names a scope', () => {
    expect(suppressionChangeOf(event('email.unsubscribed', ann))).toMatchObject({ scope: 'all' })
    const news = event('email.unsubscribed', { ...ann, scope: 'news' })
    expect(suppressionChangeOf(news)).toMatchObject({ scope: 'news', reason: 'unsubscribe' })
    expect(
      suppressionChangeOf(event('email.resubscribed', { ...ann, scope: 'news' })),
    ).toMatchObject({ scope: 'news', reasons: ['unsubscribe'] })
  })

  it.each([
    [undefined, ['bounce', 'complaint', 'unsubscribe', 'suppressed']],
    ['manual', ['bounce', 'complaint', 'unsubscribe', 'suppressed']],
    ['bounce', ['bounce', 'suppressed']],
  ])('when a provider takes it off its list for the reason %s, concerns %j', (reason, reasons) => {
    const removed = event('suppression.removed', reason === undefined ? ann : { ...ann, reason })
    expect(suppressionChangeOf(removed)).toMatchObject({ action: 'remove', reasons })
  })
})

it('a page of an answer has 1 to 1,000 entries, and 100 unless you say', () => {
  expect([boundedLimit(), boundedLimit(1), boundedLimit(1000)]).toEqual([100, 1, 1000])
  for (const limit of [0, 1001, 2.5]) expect(() => boundedLimit(limit)).toThrow('"limit"')
})

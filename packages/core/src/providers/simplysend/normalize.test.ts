import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { SimplySendObject, SimplySendPayload } from './payload.js'

function draftsOf(type: string, object: SimplySendObject, envelope: SimplySendPayload = {}) {
  return normalize({ raw: { id: 'evt_1', type, ...envelope, data: { object } } })
}

describe('normalize', () => {
  it.each([
    { recipient: 'ann@example.com' },
    { recipient: ['ann@example.com'] as never },
    { recipients: ['ann@example.com'] },
    { recipients: 'ann@example.com' as never },
    { to: ['ann@example.com'] },
    { to: 'ann@example.com' },
    { recipient: '', recipients: [], to: 'Ann <ann@example.com>' },
  ])('finds the recipient in %j', (object) => {
    expect(draftsOf('email_delivered', object)).toMatchObject([
      { type: 'email.delivered', recipient: 'ann@example.com' },
    ])
  })

  it('makes one event for each recipient', () => {
    const drafts = draftsOf('email_delayed', { recipients: ['ann@example.com', 'bob@example.com'] })
    expect(drafts).toMatchObject([
      { recipient: 'ann@example.com' },
      { recipient: 'bob@example.com' },
    ])
  })

  it('takes the message id of outbound mail from the send API, and of inbound mail from the header', () => {
    const object = { messageId: 'm@example.com', from: 'ann@example.com', to: 'bob@example.com' }
    expect(draftsOf('email_sent', object)).toMatchObject([{ messageId: 'm@example.com' }])
    expect(draftsOf('email_received', object)).toMatchObject([{ messageId: '<m@example.com>' }])
  })

  it('takes the time from the event, else from the envelope, never from an id', () => {
    const object = { recipient: 'ann@example.com' }
    const created = '2026-06-23T08:11:58.808Z'
    expect(draftsOf('email_delivered', object, { created })[0]?.occurredAt).toEqual(
      new Date(created),
    )
    expect(
      draftsOf('email_delivered', object, { id: 'evt_1782201118808_9c6a1f8e' })[0]?.occurredAt,
    ).toBeUndefined()
  })

  it('marks test mode only where livemode is false', () => {
    const test = (livemode: unknown) =>
      draftsOf('email_sent', { to: 'ann@example.com' }, { livemode } as SimplySendPayload)[0]?.test
    expect([false, 'false', true, undefined].map(test)).toEqual([true, true, false, false])
  })

  it.each(['EMAIL_BOUNCED', 'Email_Bounced'])('reads %s', (type) => {
    expect(draftsOf(type, { recipient: 'ann@example.com', bounceType: 'permanent' })).toMatchObject(
      [{ type: 'email.bounced', providerType: type, bounce: { kind: 'permanent' } }],
    )
  })

  it.each([{}, { data: null }, { data: { object: [] } }, { data: 'text' }])(
    'hands out a payload with %j for its object as malformed',
    (broken) => {
      const drafts = normalize({ raw: { id: 'evt_1', type: 'email_sent', ...broken } as never })
      expect(drafts).toMatchObject([
        { type: 'unknown', providerEventId: 'evt_1', issues: [{ message: expect.any(String) }] },
      ])
    },
  )
})

describe('an event without a field that it can do without', () => {
  it.each([
    'email_bounced',
    'email_delayed',
    'email_complained',
    'email_unsubscribed',
    'email_suppressed',
    'email_failed',
    'email_rejected',
    'email_opened',
    'email_clicked',
  ])('keeps its type: %s without an address', (name) => {
    const [draft] = draftsOf(name, { messageId: 'm1' })
    expect(draft).toMatchObject({ recipient: null, messageId: 'm1' })
    expect(draft?.type).toBe(draftsOf(name, { recipient: 'ann@example.com' })[0]?.type)
    expect(draftsOf(name, {})).toMatchObject([
      { type: 'unknown', issues: [{ path: 'data.object.recipient' }] },
    ])
  })

  it('is a click without its link, and an inbound message without a sender', () => {
    expect(draftsOf('email_clicked', { recipient: 'ann@example.com' })).toMatchObject([
      { type: 'email.clicked', url: undefined },
    ])
    expect(draftsOf('email_received', {})).toMatchObject([
      { type: 'email.received', from: undefined },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { SparkPostPayload } from './payload.js'

const delivery = {
  type: 'delivery',
  event_id: '92356927693813857',
  timestamp: '1777885202',
  transmission_id: '65832150921904138',
  rcpt_to: 'ada@example.com',
} as const
const bounce = { ...delivery, type: 'bounce', raw_reason: '550 no' } as const

function draftOf(event: object, className = 'message_event') {
  const [draft, ...more] = normalize({ raw: { msys: { [className]: event } } as SparkPostPayload })
  expect(more).toEqual([])
  return draft
}

describe('the class of an event', () => {
  it.each(['track_event', 'gen_event', 'relay_event', 'a_class_of_tomorrow'])(
    'does not matter to its type: %s',
    (className) => {
      expect(draftOf(delivery, className)?.type).toBe('email.delivered')
    },
  )

  it('is the one with an event, whatever else is beside it', () => {
    const msys = { message_event: delivery, version: 2, more: {}, none: null } as const
    expect(normalize({ raw: { msys } })).toMatchObject([{ type: 'email.delivered' }])
  })

  it.each([
    { msys: { message_event: delivery, track_event: { ...delivery, type: 'open' } } },
    { msys: { message_event: [delivery] } },
    { msys: { message_event: null } },
    { msys: [] },
    { msys: 'text' },
    {},
    [],
    null,
    'text',
  ])('is missing in %j', (raw) => {
    expect(normalize({ raw: raw as SparkPostPayload })).toMatchObject([
      { type: 'unknown', issues: [{ path: 'msys' }] },
    ])
  })

  it('is named where it has no type', () => {
    expect(draftOf({ ...delivery, type: ' ' }, 'track_event')).toMatchObject({
      type: 'unknown',
      issues: [{ path: 'msys.track_event.type' }],
      recipient: 'ada@example.com',
      messageId: '65832150921904138',
    })
  })
})

describe('the fields of a message', () => {
  it.each([
    ['Unix seconds as text', '1777885202'],
    ['Unix seconds', 1777885202],
    ['ISO 8601', '2026-05-04T09:00:02.000+00:00'],
  ])('include the time as %s', (_, timestamp) => {
    expect(draftOf({ ...delivery, timestamp })?.occurredAt).toEqual(
      new Date('2026-05-04T09:00:02.000Z'),
    )
  })

  it('include the recipient as it was written, else in lower case', () => {
    const recipientOf = (more: object) => draftOf({ ...bounce, ...more })
    expect(recipientOf({ raw_rcpt_to: 'Ada@example.com' })).toMatchObject({
      recipient: 'Ada@example.com',
    })
    expect(recipientOf({ raw_rcpt_to: '' })).toMatchObject({ recipient: 'ada@example.com' })
  })

  it('do not include message_id, which the send API never returned', () => {
    const { transmission_id: _, ...rest } = delivery
    expect(draftOf({ ...rest, message_id: '000443ee' })).toMatchObject({ messageId: undefined })
  })

  it('are empty where SparkPost sends empty ones', () => {
    expect(
      draftOf({ ...delivery, campaign_id: '', rcpt_tags: [], rcpt_meta: null, subject: '' }),
    ).toMatchObject({ campaign: undefined, tags: [], metadata: {}, subject: undefined })
  })
})

describe('a bounce', () => {
  it.each([
    ['1', 'undetermined', 'other'],
    ['10', 'permanent', 'unknown-user'],
    ['20', 'transient', 'other'],
    ['21', 'transient', 'domain'],
    ['22', 'transient', 'mailbox-full'],
    ['23', 'transient', 'too-large'],
    ['24', 'transient', 'expired'],
    ['25', 'permanent', 'blocked'],
    ['30', 'permanent', 'other'],
    ['40', 'transient', 'other'],
    ['50', 'transient', 'blocked'],
    ['51', 'transient', 'blocked'],
    ['52', 'transient', 'spam'],
    ['53', 'transient', 'content'],
    ['54', 'transient', 'relay'],
    ['70', 'transient', 'other'],
    ['11', 'undetermined', 'other'],
    ['constructor', 'undetermined', 'other'],
  ])('of class %s is %s, for the reason %s', (providerKind, kind, category) => {
    expect(draftOf({ ...bounce, bounce_class: providerKind })).toMatchObject({
      type: 'email.bounced',
      bounce: { kind, category, providerKind },
    })
  })

  it.each([
    ['60', 'email.autoresponded'],
    ['80', 'email.resubscribed'],
    ['90', 'email.unsubscribed'],
    ['100', 'unknown'],
  ])('of class %s is not a bounce but %s, out of band too', (bounce_class, type) => {
    for (const name of ['bounce', 'out_of_band']) {
      expect(draftOf({ ...bounce, type: name, bounce_class })).toMatchObject({
        type,
        providerType: name,
      })
    }
  })

  it('takes its reason from the reply before the class, and its code from the field beside it', () => {
    const full = draftOf({
      ...bounce,
      bounce_class: '10',
      error_code: '552',
      raw_reason: '5.2.2 full',
    })
    expect(full).toMatchObject({
      bounce: { kind: 'permanent', category: 'mailbox-full', smtpCode: 552, enhancedCode: '5.2.2' },
    })
    expect(draftOf({ ...bounce, error_code: '' })).toMatchObject({ bounce: { smtpCode: 550 } })
  })

  it('names the server that refused, where the address is that of a server', () => {
    const ip_address = '198.51.100.7'
    expect(draftOf({ ...bounce, ip_address })).toMatchObject({ bounce: { remoteMta: ip_address } })
    expect(draftOf({ ...bounce, ip_address, type: 'out_of_band' })).not.toMatchObject({
      bounce: { remoteMta: ip_address },
    })
  })
})

describe('a rejection', () => {
  const suppressed = { ...delivery, raw_reason: '554 5.7.1 recipient address suppressed' }

  it('by the generator is a suppression where its reason says so, in either field', () => {
    const { raw_reason: reason, ...masked } = suppressed
    for (const event of [suppressed, { ...masked, reason }]) {
      expect(draftOf({ ...event, type: 'generation_rejection' })).toMatchObject({
        type: 'email.suppressed',
        reason,
      })
    }
  })

  it('by a policy stays one', () => {
    expect(draftOf({ ...suppressed, type: 'policy_rejection' })?.type).toBe('email.rejected')
  })
})

describe('an open', () => {
  it('has the place of the reader, as far as it is known, and says nothing of programs', () => {
    const open = { ...delivery, type: 'open', geo_ip: { country: 'US', city: '', latitude: 37.4 } }
    expect(draftOf(open, 'track_event')).toMatchObject({ automated: null, geo: { country: 'US' } })
    expect(draftOf({ ...open, geo_ip: 'US' }, 'track_event')).toMatchObject({ geo: undefined })
  })
})

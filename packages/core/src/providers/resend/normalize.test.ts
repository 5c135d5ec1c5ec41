import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { ResendEmail, ResendPayload } from './payload.js'

const two = ['ann@example.com', 'Bob <bob@example.org>']
const both = ['ann@example.com', 'bob@example.org']

function draftsOf(type: string, data: object = {}, envelope: object = {}) {
  const raw = { type, ...envelope, data: { to: ['ann@example.com'], ...data } } as ResendPayload
  return normalize({ raw })
}

function bounceOf(bounce: ResendEmail['bounce']) {
  const [draft] = draftsOf('email.bounced', { bounce })
  return draft?.type === 'email.bounced' ? draft.bounce : draft?.type
}

describe('recipients', () => {
  it.each(['email.sent', 'email.scheduled'])('%s is about each of several', (type) => {
    const drafts = draftsOf(type, { to: two })
    expect(drafts.map((draft) => 'recipient' in draft && draft.recipient)).toEqual(both)
    for (const draft of drafts) expect(draft).toMatchObject({ candidates: undefined })
  })

  it.each([
    'email.delivered',
    'email.delivery_delayed',
    'email.bounced',
    'email.suppressed',
    'email.failed',
    'email.complained',
  ])('%s is about one of several, and Resend does not say which', (type) => {
    expect(draftsOf(type, { to: two })).toMatchObject([
      { recipient: 'ann@example.com', candidates: both },
      { recipient: 'bob@example.org', candidates: both },
    ])
  })

  it.each(['email.opened', 'email.clicked'])(
    '%s has no recipient where there are several',
    (type) => {
      const click = { link: 'https://example.com/a' }
      expect(draftsOf(type, { to: two, click })).toMatchObject([
        { recipient: null, candidates: both },
      ])
      const [draft] = draftsOf(type, { click })
      expect(draft).toMatchObject({ recipient: 'ann@example.com' })
      expect(draft).not.toHaveProperty('candidates')
    },
  )

  it('are one where the same address is there twice, or is not in a list', () => {
    for (const to of [['ann@example.com', 'Ann <ann@example.com>'], 'ann@example.com']) {
      expect(draftsOf('email.bounced', { to })).toMatchObject([
        { recipient: 'ann@example.com', candidates: undefined },
      ])
    }
  })
})

describe('a bounce', () => {
  it.each([
    ['Permanent', 'permanent'],
    ['PERMANENT', 'permanent'],
    ['Transient', 'transient'],
    ['Undetermined', 'undetermined'],
    ['Eternal', 'undetermined'],
    ['constructor', 'undetermined'],
  ])('of the type %s is %s', (type, kind) => {
    expect(bounceOf({ type, message: 'a hard bounce' })).toMatchObject({ kind, providerKind: type })
  })

  it('without a type is permanent only where the message says so', () => {
    expect(bounceOf({ message: 'The provider sent a Hard bounce message' })).toMatchObject({
      kind: 'permanent',
    })
    expect(bounceOf({ message: 'Could not deliver' })).toMatchObject({ kind: 'undetermined' })
    expect(bounceOf(undefined)).toEqual({ kind: 'undetermined', category: 'other' })
  })

  it.each([
    ['NoEmail', 'unknown-user'],
    ['mailboxfull', 'mailbox-full'],
    ['MessageTooLarge', 'too-large'],
    ['ContentRejected', 'content'],
    ['AttachmentRejected', 'content'],
    ['General', 'other'],
    ['SomethingNew', 'other'],
  ])('of the sub-type %s has the category %s', (subType, category) => {
    expect(bounceOf({ type: 'Permanent', subType })).toMatchObject({
      category,
      providerKind: `Permanent/${subType}`,
    })
  })

  it('takes codes from the first reply, and the text from all', () => {
    const diagnosticCode = ['smtp; 550 no such user', 'smtp; 554 5.7.1 blocked']
    expect(bounceOf({ type: 'Permanent', subType: 'General', diagnosticCode })).toEqual({
      kind: 'permanent',
      category: 'unknown-user',
      smtpCode: 550,
      diagnostic: '550 no such user\n554 5.7.1 blocked',
      providerKind: 'Permanent/General',
    })
  })

  it('takes one reply that is not a list', () => {
    const diagnosticCode = '550 5.1.1 user unknown' as unknown as readonly string[]
    expect(bounceOf({ diagnosticCode })).toMatchObject({ enhancedCode: '5.1.1' })
  })

  it('reads no category out of prose, which says "reputation" of a dead address', () => {
    const message = 'A hard bounce. Such addresses harm your reputation as a sender.'
    expect(bounceOf({ type: 'Permanent', subType: 'General', message })).toEqual({
      kind: 'permanent',
      category: 'other',
      diagnostic: message,
      providerKind: 'Permanent/General',
    })
    expect(bounceOf({ message: '550 5.7.1 bad reputation' })).toMatchObject({ category: 'blocked' })
  })

  it.each([
    [{ type: 'Permanent', subType: 'Suppressed' }],
    [{ type: 'Permanent', subType: 'OnAccountSuppressionList' }],
    [{ message: 'Amazon SES has suppressed sending to this address' }],
  ])('%j is a suppression', (bounce) => {
    expect(draftsOf('email.bounced', { bounce })).toMatchObject([
      { type: 'email.suppressed', providerType: 'email.bounced' },
    ])
  })
})

describe('a suppression', () => {
  it.each([
    ['a recent history of hard bounces', 'bounce'],
    ['a recipient complained', 'complaint'],
    ['a bounce or a complaint', undefined],
    ['on the list', undefined],
  ])('because of "%s" has the reason %s', (message, suppression) => {
    expect(draftsOf('email.suppressed', { suppressed: { message } })).toMatchObject([
      { type: 'email.suppressed', reason: message, suppression },
    ])
  })

  it('without a message names the type of the list', () => {
    const suppressed = { type: 'OnAccountSuppressionList' }
    expect(draftsOf('email.suppressed', { suppressed })).toMatchObject([
      { reason: 'OnAccountSuppressionList', scope: 'all' },
    ])
    expect(draftsOf('email.suppressed', { suppressed: { type: 'Other' } })).toMatchObject([
      { reason: 'Other', scope: undefined },
    ])
  })
})

describe('the time', () => {
  const created_at = '2026-02-22T23:41:12.126Z'

  it('is that of the event, never that of the message', () => {
    const data = { created_at: '2026-02-22T23:41:11.894719+00:00' }
    const [known] = draftsOf('email.sent', data, { created_at })
    expect(known?.occurredAt).toEqual(new Date(created_at))
    for (const broken of ['2024-07-10T15:11:94.110Z', 7, null, undefined]) {
      const [draft] = draftsOf('email.sent', data, { created_at: broken })
      expect(draft).toMatchObject({ type: 'email.sent', occurredAt: undefined })
    }
  })

  it('of a click is that of the click, where it has one', () => {
    const click = { link: 'https://example.com/a', timestamp: '2026-02-23T00:00:59.163Z' }
    const timeOf = (data: object) => draftsOf('email.clicked', data, { created_at })[0]?.occurredAt
    expect(timeOf({ click })).toEqual(new Date(click.timestamp))
    expect(timeOf({ click: { ...click, timestamp: 'soon' } })).toEqual(new Date(created_at))
  })
})

describe('tags', () => {
  it.each([
    [{ category: 'welcome', team: 'growth' }],
    [
      [
        { name: 'category', value: 'welcome' },
        { name: 'team', value: 'growth' },
      ],
    ],
  ])('%j come out as tags and as metadata', (tags) => {
    expect(draftsOf('email.sent', { tags })).toMatchObject([
      { tags: ['welcome', 'growth'], metadata: { category: 'welcome', team: 'growth' } },
    ])
  })

  it.each([[undefined], [null], ['welcome'], [[]], [[null, 'a', { value: 'b' }, { name: 'c' }]]])(
    '%j are none',
    (tags) => expect(draftsOf('email.sent', { tags })).toMatchObject([{ tags: [], metadata: {} }]),
  )

  it('go before custom headers of the same name in the metadata', () => {
    const headers = [
      { name: 'X-Order', value: '42' },
      { name: 'category', value: 'header' },
    ]
    expect(draftsOf('email.sent', { tags: { category: 'welcome' }, headers })).toMatchObject([
      { metadata: { 'X-Order': '42', category: 'welcome' } },
    ])
  })

  it('called like what every object has are tags all the same', () => {
    const tags = [{ name: '__proto__', value: 'x' }]
    const [draft] = draftsOf('email.sent', { tags })
    expect(Object.entries((draft as { metadata: object }).metadata)).toEqual([['__proto__', 'x']])
  })
})

describe('domains and contacts', () => {
  it.each([
    ['verified', 'domain.verified'],
    ['failed', 'domain.unverified'],
    ['partially_verified', 'domain.updated'],
    ['partially_failed', 'domain.updated'],
    ['pending', 'domain.updated'],
    [undefined, 'domain.updated'],
  ])('an update to %s is %s', (status, type) => {
    expect(draftsOf('domain.updated', { name: 'example.com', status })).toMatchObject([{ type }])
  })

  it('deleting a verified domain verifies nothing', () => {
    const domain = { name: 'example.com', status: 'verified' }
    expect(draftsOf('domain.deleted', domain)).toMatchObject([{ type: 'domain.deleted' }])
    expect(draftsOf('domain.created', domain)).toMatchObject([{ type: 'domain.created' }])
  })

  it('gives the lists of a contact, each once', () => {
    const contact = { email: 'ann@example.com', audience_id: 'a', segment_ids: ['a', 'b'] }
    expect(draftsOf('contact.updated', contact)).toMatchObject([{ lists: ['a', 'b'] }])
    expect(draftsOf('contact.updated', { email: 'ann@example.com' })).toMatchObject([{ lists: [] }])
  })
})

describe('inbound mail', () => {
  const received = { from: 'bob@example.org', to: [] }

  it('has whom it reached on its envelope only', () => {
    expect(
      draftsOf('email.received', { ...received, received_for: ['help@in.example.com'] }),
    ).toMatchObject([{ to: [], cc: [], envelope: { to: ['help@in.example.com'] } }])
    expect(draftsOf('email.received', received)).toMatchObject([{ to: [], envelope: undefined }])
  })

  it('is mail without a sender too', () => {
    expect(draftsOf('email.received', { from: '' })).toMatchObject([
      { type: 'email.received', from: undefined },
    ])
  })

  it.each([
    ['inline', 'inline'],
    ['Attachment; filename="a.pdf"', 'attachment'],
    ['form-data', undefined],
    [null, undefined],
  ])('has a file with the disposition %s', (content_disposition, disposition) => {
    const [draft] = draftsOf('email.received', {
      ...received,
      attachments: [{ id: 'f1', content_disposition }, 'no file'],
    })
    expect(draft).toMatchObject({ hasAttachments: true })
    expect((draft as { attachments: unknown }).attachments).toEqual([
      { id: 'f1', ...(disposition !== undefined && { disposition }) },
    ])
  })

  it('has an unknown number of files where the list is missing', () => {
    expect(draftsOf('email.received', received)).toMatchObject([
      { attachments: [], hasAttachments: undefined },
    ])
  })
})

describe('an entry of the suppression list', () => {
  it.each([
    ['bounce', 'bounce'],
    ['Complaint', 'complaint'],
    ['manual', 'manual'],
    ['api', 'other'],
    [undefined, undefined],
  ])('made for %j has the reason %j', (origin, reason) => {
    const entry = { email: 'old@example.com', source_id: 'm1', origin }
    for (const type of ['suppression.added', 'suppression.removed']) {
      expect(draftsOf(type, entry)).toMatchObject([
        { type, recipient: 'old@example.com', reason, messageId: 'm1' },
      ])
    }
  })

  it('without an address cannot be read', () => {
    expect(draftsOf('suppression.added', { origin: 'bounce' })).toMatchObject([
      { type: 'unknown', issues: [{ path: 'data.email' }] },
    ])
  })
})

describe('an event without a field that it can do without', () => {
  it.each([
    'email.bounced',
    'email.delivery_delayed',
    'email.suppressed',
    'email.failed',
    'email.complained',
    'email.opened',
    'email.clicked',
  ])('keeps its type: %s without an address', (name) => {
    const [draft, ...more] = draftsOf(name, { to: [], email_id: 'e1' })
    expect(more).toEqual([])
    expect(draft).toMatchObject({ recipient: null, messageId: 'e1' })
    expect(draft?.type).not.toBe('unknown')
    expect(draftsOf(name, { to: [] })).toMatchObject([
      { type: 'unknown', issues: [{ path: 'data.to' }] },
    ])
  })

  it.each(['email.sent', 'email.scheduled', 'email.delivered'])(
    'is unknown where %s names no address',
    (name) => {
      expect(draftsOf(name, { to: [], email_id: 'e1' })).toMatchObject([
        { type: 'unknown', messageId: 'e1', issues: [{ path: 'data.to' }] },
      ])
    },
  )

  it('is a click without its link', () => {
    expect(draftsOf('email.clicked', { click: {} })).toMatchObject([
      { type: 'email.clicked', url: undefined, recipient: 'ann@example.com' },
    ])
  })
})
it.each(['suppression.changed', 'email.unsubscribed', 'toString', '__proto__'])(
  '%s comes out as unknown, without issues',
  (type) => {
    expect(draftsOf(type)).toMatchObject([{ type: 'unknown', providerType: type, issues: [] }])
  },
)

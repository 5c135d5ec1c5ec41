import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { BrevoContact, BrevoInbound, BrevoPayload, BrevoTransactional } from './payload.js'

const click: BrevoTransactional = {
  event: 'click',
  id: 814119,
  email: 'ann@example.com',
  'message-id': '<202406010900.11111111111@smtp-relay.example.com>',
  ts: 1717232404,
  ts_event: 1717232404,
  ts_epoch: 1717232404018,
  link: 'https://example.com/a',
}

const message: BrevoInbound = {
  Uuid: ['u-1'],
  From: { Name: 'Bob', Address: 'bob@example.org' },
  To: [{ Name: 'Help', Address: 'help@in.example.com' }],
}

function draftOf(raw: BrevoPayload) {
  const [draft, ...more] = normalize({ raw })
  expect(more).toEqual([])
  return draft
}

function identitiesOf(variants: readonly BrevoPayload[]): ReadonlySet<string> {
  return new Set(variants.map((raw) => JSON.stringify(draftOf(raw)?.identity)))
}

describe('the identity of an event', () => {
  it('is what happened to which message, to whom, when and where', () => {
    const variants = [
      click,
      { ...click, email: 'bob@example.com' },
      { ...click, 'message-id': '<202406010900.11111111111.1@smtp-relay.example.com>' },
      { ...click, ts_epoch: 1717232404019 },
      { ...click, link: 'https://example.com/b' },
    ]
    expect(identitiesOf(variants).size).toBe(variants.length)
  })

  it('has nothing of the id, which is that of the webhook, and nothing of what may be added later', () => {
    expect(identitiesOf([click, { ...click, id: 1, contact_id: 5 }]).size).toBe(1)
  })

  it.each(['message-id', 'ts_epoch'] as const)('is the whole payload without %s', (name) => {
    const without = { ...click, ts: 0, ts_event: 0, [name]: '' } as BrevoTransactional
    expect(draftOf(without)?.identity).toBeUndefined()
  })

  it('is, of a campaign, with the campaign, because there is no message id', () => {
    const opened = { event: 'opened', id: 9, email: 'ann@example.com', ts_event: 1717232404 }
    const variants = [
      { ...opened, camp_id: 1 },
      { ...opened, camp_id: 2 },
      { ...opened, camp_id: 2, id: 10 },
      { ...opened, camp_id: 2, ts_event: 1717232405 },
    ]
    expect(identitiesOf(variants).size).toBe(variants.length)
    expect(draftOf(opened)?.identity).toBeUndefined()
  })

  it('is, of a contact, with what changed, because two changes fit into one second', () => {
    const updated: BrevoContact = {
      event: 'contact_updated',
      id: 9,
      email: 'ann@example.com',
      ts: 1717232404,
    }
    const variants = [
      updated,
      { ...updated, content: [{ A: 1, B: 2 }] },
      { ...updated, content: [{ A: 2, B: 1 }] },
      { ...updated, list_id: [1] },
    ]
    expect(identitiesOf(variants).size).toBe(variants.length)
    expect(identitiesOf([variants[1] ?? {}, { ...updated, content: [{ B: 2, A: 1 }] }]).size).toBe(
      1,
    )
  })
})

describe('the time of an event', () => {
  const { ts: _ts, ts_event: _tsEvent, ts_epoch: _tsEpoch, ...timeless } = click

  it.each([
    ['ts_epoch in milliseconds', { ts_epoch: 1520363423000, ts: 1520331023, ts_event: 1520331023 }],
    ['ts_epoch in seconds', { ts_epoch: 1520363423, ts: 1, ts_event: 1 }],
    ['s_epoch, its misspelling', { s_epoch: 1520363423000, ts: 1520331023 }],
    ['ts_event, where those are missing', { ts_event: 1520363423, ts: 1520331023 }],
    ['ts, where that is all', { ts: 1520363423 }],
    ['the next one, where one cannot be used', { ts_epoch: null, ts_event: '1520363423' }],
  ])('is %s', (_, times) => {
    const draft = draftOf({ ...timeless, ...times, date: '2018-03-06 02:10:23' })
    expect(draft?.occurredAt).toEqual(new Date('2018-03-06T19:10:23.000Z'))
  })

  it.each([
    ['a minute before ts_epoch', { ts_epoch: 1520363483000, ts_event: 1520363423 }],
    ['days before ts_epoch', { ts_epoch: 1520700000000, ts_event: 1520363423 }],
    ['days before, a whole number of hours', { ts_epoch: 1520536223000, ts_event: 1520363423 }],
    ['35 seconds after ts_epoch in seconds', { ts_epoch: 1520363388, ts_event: 1520363423 }],
  ])('is ts_event where that is %s: they disagree', (_, times) => {
    expect(draftOf({ ...timeless, ...times })?.occurredAt).toEqual(
      new Date('2018-03-06T19:10:23.000Z'),
    )
  })

  it.each([
    ['behind UTC', { ts_epoch: 1520363423456, ts_event: 1520331023 }],
    ['ahead of UTC', { ts_epoch: 1520363423456, ts_event: 1520363423 + 5.75 * 3600 }],
    ['of no zone, with the same second', { ts_epoch: 1520363423456, ts_event: 1520363423 }],
  ])('is ts_epoch, to the millisecond, where ts_event is in a zone %s', (_, times) => {
    expect(draftOf({ ...timeless, ...times })?.occurredAt).toEqual(
      new Date('2018-03-06T19:10:23.456Z'),
    )
  })

  it('does not change ids, which are made from ts_epoch', () => {
    const times = { ts_epoch: 1520363483001, ts_event: 1520363423 }
    const [first, second] = [times, { ...times, ts_epoch: 1520363483002 }].map((fields) =>
      draftOf({ ...timeless, ...fields }),
    )
    expect(first?.identity).toContain(1520363483001)
    expect(second?.identity).toContain(1520363483002)
    expect(second?.occurredAt).toEqual(first?.occurredAt)
  })

  it('is not read from a date without a zone', () => {
    const dates = { date: '2018-03-06 02:10:23', date_event: '2018-03-06 02:10:23' }
    expect(draftOf({ ...timeless, ...dates })?.occurredAt).toBeUndefined()
  })
})

describe('tags', () => {
  it.each([
    [{ tags: ['a', 'b'], tag: 'ignored' }, ['a', 'b']],
    [{ tags: [], tag: '["a","b"]' }, ['a', 'b']],
    [{ tag: 'a' }, ['a']],
    [{ tag: 'A template of June' }, ['A template of June']],
    [{ tag: ['a', 'b'] }, ['a', 'b']],
    [{ tag: '[draft' }, ['[draft']],
    [{ tag: '[]' }, []],
    [{ tag: '' }, []],
    [{}, []],
  ])('in %j are %j', (given, tags) => {
    expect(draftOf({ ...click, ...given })).toMatchObject({ tags })
  })
})

describe('metadata', () => {
  it.each([
    ['{"orderId":"1001"}', { orderId: '1001' }],
    ['order 1001', { 'X-Mailin-custom': 'order 1001' }],
    ['[1]', { 'X-Mailin-custom': '[1]' }],
    ['1001', { 'X-Mailin-custom': '1001' }],
    ['{', { 'X-Mailin-custom': '{' }],
    [`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`, { 'X-Mailin-custom': expect.any(String) }],
    ['', {}],
    [undefined, {}],
  ])('in the header %j is %j', (custom, metadata) => {
    const raw = { ...click, 'X-Mailin-custom': custom } as BrevoTransactional
    const draft = draftOf(raw)
    expect(draft && 'metadata' in draft ? draft.metadata : undefined).toEqual(metadata)
  })
})

describe('bounces', () => {
  const bounce = (reason?: string, event = 'hard_bounce') =>
    draftOf({ ...click, event, ...(reason !== undefined && { reason }) })

  it.each([
    [
      '550-5.1.1 No such\r\n     user here',
      { smtpCode: 550, enhancedCode: '5.1.1', category: 'unknown-user' },
    ],
    ['550 No   such\n   user', { smtpCode: 550, category: 'unknown-user' }],
    [' RecipientError: 552 mailbox full', { smtpCode: 552, category: 'mailbox-full' }],
    ['undefined 554 5.7.1 spam', { smtpCode: 554, enhancedCode: '5.7.1', category: 'spam' }],
    ['undefined Unable to find MX of domain example.com', { category: 'domain' }],
  ])('are read from %j, with the reason as it came', (reason, facts) => {
    expect(bounce(reason)).toMatchObject({ bounce: { ...facts, diagnostic: reason.trim() } })
  })

  it('are permanent or transient by the name of the event, not by the code', () => {
    expect([bounce('451 4.7.1 later'), bounce('550 5.1.1 gone', 'soft_bounce')]).toMatchObject([
      { bounce: { kind: 'permanent' } },
      { bounce: { kind: 'transient' } },
    ])
  })

  it('do without a reason', () => {
    expect(bounce()).toMatchObject({
      bounce: { kind: 'permanent', category: 'other', providerKind: 'hard_bounce' },
    })
  })

  it('are not what a deferral is, even with a code that is final', () => {
    expect(bounce(' RecipientError: 550 5.1.1 gone', 'deferred')).toMatchObject({
      type: 'email.deferred',
      deferral: { smtpCode: 550, enhancedCode: '5.1.1', reason: 'RecipientError: 550 5.1.1 gone' },
    })
  })
})

describe('blocked', () => {
  it.each([
    ['blocked : due to unsubscribed user', 'email.suppressed', 'unsubscribe'],
    ['blocked : due to blacklist user', 'email.suppressed', undefined],
    ['Blocked :  due to  Block list user', 'email.suppressed', undefined],
    ['blocked : due to something else', 'email.rejected', undefined],
    [undefined, 'email.rejected', undefined],
  ])('because of %j is %s', (reason, type, suppression) => {
    const draft = draftOf({ ...click, event: 'blocked', ...(reason !== undefined && { reason }) })
    expect(draft).toMatchObject({ type, reason })
    expect(draft && 'suppression' in draft ? draft.suppression : undefined).toBe(suppression)
  })

  it('only: another refusal is not a suppression, whatever its reason', () => {
    const reason = 'blocked : due to unsubscribed user'
    expect(draftOf({ ...click, event: 'invalid_email', reason })?.type).toBe('email.rejected')
  })
})

describe('an unsubscribe', () => {
  it.each([
    [[11], '11'],
    [11, '11'],
    [[11, 12], undefined],
    [[], undefined],
    [undefined, undefined],
  ])('with the lists %j has the scope %j', (list, scope) => {
    const fields = list === undefined ? {} : { list_id: list }
    const draft = draftOf({ ...click, event: 'unsubscribed', ...fields })
    expect(draft).toMatchObject({ type: 'email.unsubscribed', scope })
  })
})

describe('opens and clicks', () => {
  it('are of a machine only where the name says proxy; of a person, Brevo never says', () => {
    const automated = ['opened', 'unique_opened', 'proxy_open', 'loadedByProxy', 'click'].map(
      (event) => draftOf({ ...click, event }),
    )
    expect(automated).toMatchObject(
      [null, null, true, true, null].map((value) => ({
        automated: value,
        automatedBy: value === null ? undefined : 'privacy-proxy',
      })),
    )
  })

  it('have no address of the reader', () => {
    expect(draftOf({ ...click, sending_ip: '198.51.100.7' })).toMatchObject({
      type: 'email.clicked',
      ip: undefined,
    })
  })

  it('have the link of a campaign under a name in capitals', () => {
    const { link: _, ...rest } = click
    expect(draftOf({ ...rest, camp_id: 42, URL: 'https://example.com/b' })).toMatchObject({
      url: 'https://example.com/b',
      campaign: '42',
    })
  })
})

describe('inbound messages', () => {
  it('come with the docs’ spelling of the spam score too', () => {
    expect(
      [{ SpamScore: 2 }, { 'Spam.Score': '2' }, { Spam: { Score: 2 } }, {}].map(
        (score) => draftOf({ ...message, ...score }) as { spam?: unknown },
      ),
    ).toMatchObject([
      ...Array.from({ length: 3 }, () => ({ spam: { score: 2 } })),
      { spam: undefined },
    ])
  })

  it('keep the white space of their bodies', () => {
    const bodies = { RawTextBody: '  a\r\n', RawHtmlBody: null }
    expect(draftOf({ ...message, ...bodies })).toMatchObject({ text: '  a\r\n', html: undefined })
  })

  it('are handed out once for each recipient that Brevo names, known by its place', () => {
    const to = [{ name: 'Help', address: 'help@in.example.com' }]
    const Recipients = ['HELP@in.example.com', { Name: null, Address: 'hidden@in.example.com' }]
    expect(normalize({ raw: { ...message, Recipients } })).toMatchObject([
      { providerEventId: 'u-1', to, envelope: { to: ['HELP@in.example.com'] } },
      { providerEventId: 'u-1', to, envelope: { to: ['hidden@in.example.com'] } },
    ])
  })

  it('are not handed out more often because of headers that anyone can write', () => {
    const Headers = { 'Delivered-To': ['a@example.net', 'b@example.net'] }
    expect(draftOf({ ...message, Headers })).toMatchObject({
      to: [{ address: 'help@in.example.com' }],
      headers: { 'delivered-to': ['a@example.net', 'b@example.net'] },
    })
  })

  it('are from whom the header says, where From is missing', () => {
    const raw = { Uuid: ['u-1'], Headers: { from: 'Bob <bob@example.org>' } }
    expect(draftOf(raw)).toMatchObject({ from: { name: 'Bob', address: 'bob@example.org' } })
  })

  it('have the id and the subject of their headers, where MessageId and Subject are missing', () => {
    const Headers = { 'Message-ID': '<m1@mail.example.org>', Subject: 'Hi' }
    expect(draftOf({ ...message, Headers })).toMatchObject({
      messageId: '<m1@mail.example.org>',
      subject: 'Hi',
    })
  })

  it('keep a file whose token cannot be part of a URL', () => {
    const draft = draftOf({ ...message, Attachments: [{ Name: 'a.txt', DownloadToken: '\ud800' }] })
    expect(draft).toMatchObject({
      type: 'email.received',
      attachments: [{ filename: 'a.txt', id: '\ud800' }],
    })
    expect(draft).not.toHaveProperty('attachments.0.url')
  })

  it('list files without a name or a token', () => {
    const Attachments = [{ Name: '', ContentID: '<logo>' }, 'no file']
    const draft = draftOf({ ...message, Attachments } as BrevoPayload)
    expect(draft).toMatchObject({ attachments: [{ contentId: 'logo' }], hasAttachments: true })
  })

  it('do not say whether there are files where the list is missing', () => {
    expect(draftOf(message)).toMatchObject({ attachments: [], hasAttachments: undefined })
  })

  it('do not trip over header names that objects inherit', () => {
    const Headers = JSON.parse('{"__proto__":"a","Constructor":"b"}') as Record<string, string>
    const draft = draftOf({ ...message, Headers })
    const headers = draft?.type === 'email.received' ? draft.headers : {}
    expect(Object.entries(headers)).toEqual([
      ['__proto__', ['a']],
      ['constructor', ['b']],
    ])
  })

  it('are not events about text messages, which have no name either', () => {
    expect(draftOf({ messageId: 1, to: '15550100', from: 'Shop' })).toMatchObject({
      type: 'unknown',
      issues: [{ path: 'event' }],
    })
  })
})

describe('names', () => {
  it.each(['constructor', '__proto__', 'toString', 'inboundEmailProcessed', 'unique_coupon_sent'])(
    'such as %s that are not known come out as unknown',
    (event) => {
      expect(draftOf({ ...click, event })).toMatchObject({
        type: 'unknown',
        providerType: event,
        issues: [],
      })
    },
  )

  it.each(['soft_bounce', 'softBounce', 'SOFT_BOUNCE'])('such as %s are read alike', (event) => {
    expect(draftOf({ ...click, event })).toMatchObject({
      type: 'email.bounced',
      providerType: event,
      bounce: { kind: 'transient', providerKind: event },
    })
  })
})

describe('an event without a field that it can do without', () => {
  it.each([
    ['hard_bounce', 'email.bounced'],
    ['spam', 'email.complained'],
    ['unsubscribed', 'email.unsubscribed'],
    ['opened', 'email.opened'],
  ])('keeps its type: %s without an address is %s', (event, type) => {
    const messageId = click['message-id']
    expect(draftOf({ ...click, event, email: '' })).toMatchObject({
      type,
      recipient: null,
      messageId,
    })
    expect(draftOf({ ...click, event, email: '', 'message-id': '' })).toMatchObject({
      type: 'unknown',
      issues: [{ path: 'email' }],
    })
  })

  it('is a click without its link', () => {
    expect(draftOf({ ...click, link: '' })).toMatchObject({ type: 'email.clicked', url: undefined })
  })

  it('is an inbound message without a sender', () => {
    const { From: _, ...rest } = message
    expect(draftOf(rest)).toMatchObject({ type: 'email.received', from: undefined })
  })

  it('is unknown where nothing says to whom it was delivered, with what could be read', () => {
    expect(draftOf({ ...click, event: 'delivered', email: '' })).toMatchObject({
      type: 'unknown',
      messageId: click['message-id'],
      occurredAt: new Date(1717232404018),
    })
    expect(draftOf({ ...click, event: 'new' })).toMatchObject({
      type: 'unknown',
      recipient: 'ann@example.com',
      messageId: click['message-id'],
    })
  })
})

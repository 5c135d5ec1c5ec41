import { describe, expect, it } from 'vitest'
import type { EventDraft } from '../../events/draft.js'
import { normalize } from './normalize.js'
import type { PostmarkPayload } from './payload.js'

function extend(fields: object): EventDraft {
  const [draft] = normalize({ raw: fields as PostmarkPayload })
  if (draft === undefined) throw new Error('no draft')
  return draft
}

const bounce = (fields: object) =>
  extend({ RecordType: 'Bounce', ID: 7, Email: 'ann@example.com', ...fields })
const change = (fields: object) =>
  extend({ RecordType: 'SubscriptionChange', Recipient: 'ann@example.com', ...fields })
const inbound = (fields: object) =>
  extend({ FromFull: { Email: 'bob@example.org' }, MessageID: 'm1', ...fields })

describe('the record type', () => {
  it.each([
    ['delivery', 'email.delivered'],
    ['DELIVERY', 'email.delivered'],
    ['OPEN', 'email.opened'],
  ])('%s makes %s', (RecordType, type) => {
    const draft = extend({ RecordType, Recipient: 'ann@example.com' })
    expect(draft).toMatchObject({ type, providerType: RecordType })
  })

  it.each(['Processed', 'toString', '__proto__'])('%s is unknown, without issues', (RecordType) => {
    const draft = extend({ RecordType, Recipient: 'ann@example.com' })
    expect(draft).toMatchObject({ type: 'unknown', providerType: RecordType, issues: [] })
  })

  it('is missing of inbound mail, and was missing of bounces', () => {
    expect(inbound({})).toMatchObject({ type: 'email.received', providerType: 'Inbound' })
    const old = { Type: 'HardBounce', BouncedAt: '2014-08-01T13:28:10.2735393-04:00' }
    expect(extend({ ...old, Email: 'ann@example.com' })).toMatchObject({
      type: 'email.bounced',
      occurredAt: new Date('2014-08-01T17:28:10.273Z'),
    })
    expect(extend({ Type: 'HardBounce' })).toMatchObject({ issues: [{ path: 'RecordType' }] })
  })
})

describe('a bounce of the type', () => {
  it.each([
    ['HardBounce', 'permanent', 'other'],
    ['SoftBounce', 'transient', 'other'],
    ['VirusNotification', 'permanent', 'content'],
    ['Blocked', 'transient', 'blocked'],
    ['DMARCPolicy', 'permanent', 'auth'],
    ['SpamNotification', 'undetermined', 'spam'],
    ['Unknown', 'undetermined', 'other'],
    ['SomethingNew', 'undetermined', 'other'],
    ['constructor', 'undetermined', 'other'],
  ])('%s is %s, for the reason %s', (Type, kind, category) => {
    expect(bounce({ Type })).toMatchObject({
      type: 'email.bounced',
      providerType: Type,
      bounce: { kind, category, providerKind: Type },
    })
  })

  it.each([
    ['Transient', 'email.deferred'],
    ['DnsError', 'email.deferred'],
    ['OpenRelayTest', 'email.deferred'],
    ['BadEmailAddress', 'email.rejected'],
    ['Unconfirmed', 'email.rejected'],
    ['ManuallyDeactivated', 'email.suppressed'],
    ['SMTPApiError', 'email.suppressed'],
    ['TemplateRenderingFailed', 'email.failed'],
    ['Unsubscribe', 'email.unsubscribed'],
    ['Subscribe', 'email.resubscribed'],
    ['SpamComplaint', 'email.complained'],
    ['AutoResponder', 'email.autoresponded'],
    ['AddressChange', 'unknown'],
    ['ChallengeVerification', 'unknown'],
    ['InboundError', 'unknown'],
  ])('%s is not a bounce but %s', (Type, type) => {
    expect(bounce({ Type })).toMatchObject({ type, providerType: Type })
    expect(bounce({ Type: Type.toUpperCase() })).toMatchObject({ type })
  })

  it('is told by its name, not by its number', () => {
    expect(bounce({ Type: 'Blocked', TypeCode: 16 })).toMatchObject({ type: 'email.bounced' })
    for (const TypeCode of [512, 100001]) {
      const complaint = { RecordType: 'SpamComplaint', Type: 'SpamComplaint', TypeCode }
      expect(bounce(complaint)).toMatchObject({ type: 'email.complained' })
    }
  })
})

describe('the reason of a bounce', () => {
  it('is read from the reply, which knows better than the type', () => {
    const draft = bounce({ Type: 'Blocked', Details: 'smtp;550 5.1.1 no such user' })
    expect(draft).toMatchObject({
      bounce: { category: 'unknown-user', smtpCode: 550, enhancedCode: '5.1.1' },
    })
  })

  it('is not read from the description, which lists every possible one', () => {
    const Description = 'Could be a full mailbox, an unknown user or a mailbox that does not exist'
    expect(bounce({ Type: 'SoftBounce', Description, Details: '' })).toMatchObject({
      bounce: { category: 'other', diagnostic: Description },
    })
    expect(bounce({ Type: 'SoftBounce', Description, Details: '452 full' })).toMatchObject({
      bounce: { diagnostic: '452 full' },
    })
  })
})

describe('an unsubscribe by mail', () => {
  it.each([
    ['Unsubscribe', 'email.unsubscribed'],
    ['Subscribe', 'email.resubscribed'],
  ])('of the type %s comes without an address: its message is known', (Type, type) => {
    const fields = { Type, Email: undefined, MessageStream: 'news' }
    expect(bounce({ ...fields, MessageID: 'm1' })).toMatchObject({
      type,
      recipient: null,
      messageId: 'm1',
      scope: 'news',
    })
    // Sending it again would change nothing.
    expect(bounce(fields)).toMatchObject({ type: 'unknown', issues: [] })
  })
})

describe('an event without a field that it can do without', () => {
  it.each([
    ['HardBounce', 'email.bounced'],
    ['Transient', 'email.deferred'],
    ['BadEmailAddress', 'email.rejected'],
    ['ManuallyDeactivated', 'email.suppressed'],
    ['AutoResponder', 'email.autoresponded'],
  ])('keeps its type: a bounce of the type %s without an address is %s', (Type, type) => {
    expect(bounce({ Type, Email: '', MessageID: 'm1' })).toMatchObject({
      type,
      recipient: null,
      messageId: 'm1',
    })
    expect(bounce({ Type, Email: '' })).toMatchObject({ issues: [{ path: 'Email' }] })
  })

  it.each([
    ['Open', 'email.opened'],
    ['Click', 'email.clicked'],
  ])('keeps its type: %s without an address is %s', (RecordType, type) => {
    expect(extend({ RecordType, MessageID: 'm1' })).toMatchObject({ type, recipient: null })
    expect(extend({ RecordType })).toMatchObject({ issues: [{ path: 'Recipient' }] })
  })

  it('is a click without its link', () => {
    expect(extend({ RecordType: 'Click', Recipient: 'ann@example.com' })).toMatchObject({
      type: 'email.clicked',
      url: undefined,
    })
  })

  it('is unknown where nothing says to whom it was delivered, with what could be read', () => {
    const DeliveredAt = '2024-06-01T12:00:03Z'
    expect(extend({ RecordType: 'Delivery', MessageID: 'm1', DeliveredAt })).toMatchObject({
      type: 'unknown',
      messageId: 'm1',
      occurredAt: new Date(DeliveredAt),
      issues: [{ path: 'Recipient' }],
    })
  })
})

describe('a change of subscription', () => {
  it.each([
    [{ SuppressSending: false, SuppressionReason: null }, 'email.resubscribed'],
    [{ SuppressSending: 'false', Origin: 'Recipient' }, 'email.resubscribed'],
    [{ SuppressSending: 'false', Origin: 'Customer' }, 'suppression.removed'],
    [{ SuppressSending: false, Origin: 'admin' }, 'suppression.removed'],
    [{ SuppressionReason: 'ManualSuppression', Origin: 'Recipient' }, 'email.unsubscribed'],
  ])('%j is %s', (fields, type) => {
    expect(change({ SuppressSending: true, ...fields })).toMatchObject({ type })
  })

  it.each([
    [{ SuppressionReason: 'ManualSuppression', Origin: 'Customer' }, 'manual'],
    [{ SuppressionReason: 'ManualSuppression', Origin: 'Admin' }, 'manual'],
    [{ SuppressionReason: 'ManualSuppression' }, 'manual'],
    [{ SuppressionReason: 'HardBounce', Origin: 'Recipient' }, 'bounce'],
    [{ SuppressionReason: 'SpamComplaint', Origin: 'Recipient' }, 'complaint'],
    [{ SuppressionReason: 'New', Origin: 'Recipient' }, 'other'],
    [{ Origin: 'Recipient' }, undefined],
  ])('%j is an entry of the list, for the reason %s', (fields, reason) => {
    const about = { MessageStream: 'broadcast', MessageID: 'm1' }
    expect(change({ SuppressSending: true, ...about, ...fields })).toEqual(
      expect.objectContaining({
        type: 'suppression.added',
        recipient: 'ann@example.com',
        reason,
        scope: 'broadcast',
        messageId: 'm1',
      }),
    )
  })

  it('is about one stream, and may be about no message', () => {
    const draft = change({ SuppressSending: false, MessageID: null, MessageStream: 'broadcast' })
    expect(draft).toMatchObject({ scope: 'broadcast', messageId: undefined })
  })
})

describe('what tells events apart', () => {
  const click = {
    RecordType: 'Click',
    Recipient: 'ann@example.com',
    MessageID: 'm1',
    ReceivedAt: '2024-06-01T13:01:00.9065619Z',
    OriginalLink: 'https://example.com/a',
  }
  const identity = (fields: object) => extend({ ...click, ...fields }).identity

  it.each([
    { Recipient: 'bob@example.com' },
    { MessageID: 'm2' },
    { ReceivedAt: '2024-06-01T13:01:00.9065618Z' },
    { OriginalLink: 'https://example.com/b' },
    { ClickLocation: 'Text' },
  ])('is %j', (fields) => expect(identity(fields)).not.toEqual(identity({})))

  it('is not where the reader was by a guess, nor what was attached to the message', () => {
    expect(identity({ Geo: { City: 'Novi Sad' }, Metadata: { a: 'b' } })).toEqual(identity({}))
  })

  it('is the id of a bounce, and without a time the whole payload', () => {
    expect(bounce({ BouncedAt: click.ReceivedAt })).toMatchObject({
      providerEventId: '7',
      identity: undefined,
    })
    expect(identity({ ReceivedAt: '' })).toBeUndefined()
  })
})

describe('a test from the dashboard', () => {
  const MessageID = '00000000-0000-0000-0000-000000000000'

  it('is known by its message, which cannot be', () => {
    expect(bounce({ MessageID })).toMatchObject({ test: true })
    expect(inbound({ MessageID })).toMatchObject({ test: true })
    expect(bounce({ MessageID: '00000000-0000-0000-0000-000000000001' })).toMatchObject({
      test: false,
    })
  })

  it('does not hide the next one', () => {
    const at = (time: string) => bounce({ MessageID, BouncedAt: time }).identity
    expect(at('2024-06-01T12:00:00Z')).toBeDefined()
    expect(at('2024-06-01T12:00:00Z')).not.toEqual(at('2024-06-01T12:00:01Z'))
    expect(inbound({ MessageID })).toMatchObject({ providerEventId: undefined })
  })
})

describe('inbound mail', () => {
  it('has its sender, in two forms', () => {
    expect(inbound({ FromFull: { Email: 'bob@example.org', Name: 'Bob' } })).toMatchObject({
      from: { address: 'bob@example.org', name: 'Bob' },
    })
    const plain = { RecordType: 'Inbound', FromFull: undefined, From: '"Bob" <bob@example.org>' }
    expect(inbound(plain)).toMatchObject({ from: { address: 'bob@example.org', name: 'Bob' } })
    expect(inbound({ FromFull: {} })).toMatchObject({ type: 'email.received', from: undefined })
    const spam = { FromFull: undefined, ToFull: [], OriginalRecipient: 'help@in.example.com' }
    expect(inbound(spam)).toMatchObject({ type: 'email.received', from: undefined })
  })

  it('has whom it reached on its envelope only', () => {
    expect(inbound({ ToFull: [], OriginalRecipient: 'help@in.example.com' })).toMatchObject({
      to: [],
      envelope: { to: ['help@in.example.com'] },
    })
  })

  it('has its envelope sender from the header that Postmark puts on top, from no other', () => {
    const path = { Name: 'Return-Path', Value: '<bounce@example.org>' }
    const other = { Name: 'Received', Value: 'one' }
    expect(inbound({ Headers: [path, other] })).toMatchObject({
      envelope: { from: 'bounce@example.org', to: [] },
    })
    expect(inbound({ Headers: [other, path] })).toMatchObject({ envelope: undefined })
    expect(inbound({ Headers: [{ ...path, Value: '<>' }] })).toMatchObject({ envelope: undefined })
  })

  it('is mail where there is nothing but the message as it came', () => {
    expect(extend({ RawEmail: 'Subject: Hi\r\n\r\nHello', MessageID: 'm1' })).toMatchObject({
      type: 'email.received',
      providerEventId: 'm1',
    })
  })

  it('has its headers by lower-case name, with the two that Postmark takes out and has no event field for', () => {
    const Headers = [
      { Name: 'Received', Value: 'one' },
      { Name: 'received', Value: 'two' },
      { Name: '__proto__', Value: 'x' },
      { Name: 'Message-ID', Value: 'm1@example.org' },
      'no header',
    ]
    const draft = inbound({ Headers, Date: 'some day', ReplyTo: 'reply@example.org' })
    if (draft.type !== 'email.received') throw new Error(draft.type)
    expect(Object.entries(draft.headers)).toEqual([
      ['received', ['one', 'two']],
      ['__proto__', ['x']],
      ['message-id', ['m1@example.org']],
      ['date', ['some day']],
      ['reply-to', ['reply@example.org']],
    ])
    expect(draft.messageId).toBe('<m1@example.org>')
  })

  it('has the verdict of the topmost header: the sender can write those below', () => {
    const Headers = [
      { Name: 'X-Spam-Status', Value: 'Yes, score=7.3' },
      { Name: 'X-Spam-Score', Value: '7.3' },
      { Name: 'Received-SPF', Value: 'Fail (no record)' },
      { Name: 'X-Spam-Status', Value: 'No' },
      { Name: 'Received-SPF', Value: 'pass' },
    ]
    expect(inbound({ Headers })).toMatchObject({
      spam: { flagged: true, score: 7.3 },
      auth: { spf: 'fail' },
    })
    expect(inbound({})).toMatchObject({ spam: undefined, auth: undefined })
  })

  it('keeps the white space of bodies, and has none where Postmark sends an empty one', () => {
    expect(inbound({ TextBody: '  a\n', HtmlBody: '' })).toMatchObject({
      text: '  a\n',
      html: undefined,
    })
  })

  it.each(['Content', 'Data'])('has the bytes of files in %s', (name) => {
    const file = { Name: 'a.txt', [name]: 'aGVsbG8=', ContentID: '<c1@example.org>' }
    const draft = inbound({ Attachments: [file, 'no file'] })
    if (draft.type !== 'email.received') throw new Error(draft.type)
    expect(draft.attachments).toEqual([
      {
        filename: 'a.txt',
        contentId: 'c1@example.org',
        size: 5,
        content: new TextEncoder().encode('hello'),
      },
    ])
    expect(draft.hasAttachments).toBe(true)
  })
})

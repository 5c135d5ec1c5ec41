import { describe, expect, it } from 'vitest'
import { shouldSuppress } from '../../events/should-suppress.js'
import { createHerald } from '../../herald.js'
import type { Item } from '../../read/item.js'
import { unverified } from '../../verify/unverified.js'
import { amazonSes, sesRecord } from './index.js'
import { normalize } from './normalize.js'
import type { AmazonSesPayload, SesRecord } from './payload.js'

const mail = { messageId: 'm1', destination: ['ann@example.com'] }
const both = { ...mail, destination: ['ann@example.com', 'bob@example.com'] }

function draftsOf(raw: object, item: Partial<Item> = {}) {
  return normalize({ ...item, raw })
}

function envelope(message: unknown, fields: object = {}) {
  const Message = typeof message === 'string' ? message : JSON.stringify(message)
  return { Type: 'Notification', MessageId: 'sns-1', Message, ...fields }
}

async function ingested(payload: unknown) {
  const herald = createHerald({ providers: [amazonSes({ verify: unverified() })], logger: false })
  return herald.ingest('amazon-ses', payload, { authenticity: 'shared-secret' })
}

function bounce(what: object, entry: object = {}): SesRecord {
  const bouncedRecipients = [{ emailAddress: 'ann@example.com', ...entry }]
  return { eventType: 'Bounce', mail, bounce: { bouncedRecipients, ...what } }
}

describe('what brings a record', () => {
  const record = { eventType: 'Send', mail, send: {} }
  const event = { id: 'eb-1', 'detail-type': 'Email Sent', source: 'aws.ses', detail: record }

  it.each([
    ['nothing', record],
    ['SNS', envelope(record)],
    ['EventBridge', event],
    ['EventBridge through SNS', envelope(event)],
  ])('can be %s: the event has the same id', async (_, payload) => {
    const [bare] = await ingested(record)
    const [brought] = await ingested(payload)
    expect(brought).toMatchObject({ type: 'email.sent', recipient: 'ann@example.com' })
    expect(brought?.id).toBe(bare?.id)
    expect(sesRecord(payload as unknown as AmazonSesPayload)).toEqual(record)
  })

  it('can be a queue, whose text holds one of these', async () => {
    for (const payload of [record, envelope(record), event]) {
      expect(await ingested(JSON.stringify(payload))).toMatchObject([{ type: 'email.sent' }])
    }
  })

  it('gives its own id and time to records without', () => {
    const published = envelope(record, { Timestamp: '2024-06-01T12:00:07.123Z' })
    expect(draftsOf(published)).toMatchObject([
      { providerEventId: 'sns-1', occurredAt: new Date('2024-06-01T12:00:07.123Z') },
    ])
    expect(draftsOf({ ...event, time: '2024-06-01T12:00:06Z' })).toMatchObject([
      { providerEventId: 'eb-1', occurredAt: new Date('2024-06-01T12:00:06Z') },
    ])
    expect(draftsOf(record, { eventId: 'raw-1' })).toMatchObject([{ providerEventId: 'raw-1' }])
  })

  it('does not give the time at which the mail was sent', () => {
    const sent = { ...record, mail: { ...mail, timestamp: '2024-06-01T12:00:00.000Z' } }
    expect(draftsOf(sent)[0]?.occurredAt).toBeUndefined()
  })

  it('is looked at before anything beside it', () => {
    const spiked = { ...envelope(record), ...bounce({}), ...event, detail: bounce({}) }
    expect(draftsOf(spiked)).toMatchObject([{ type: 'email.sent', providerEventId: 'sns-1' }])
  })

  it('brings plain text too, which is unknown; the note of SES to itself is nothing', async () => {
    expect(await ingested(envelope('Hello'))).toMatchObject([
      { type: 'unknown', providerType: 'Notification', issues: [] },
    ])
    const note = 'Successfully validated SNS topic for Amazon SES event publishing.'
    expect(await ingested(envelope(note))).toEqual([])
    expect(await ingested(envelope(`${note}\n`))).toEqual([])
    // Raw delivery, and a queue behind it.
    expect(await ingested(note)).toEqual([])
    await expect(ingested('Hello')).rejects.toMatchObject({ code: 'ERR_BODY_UNREADABLE' })
  })

  it.each(['{"eventType":"Send"', '[1]', '{]', '['.repeat(100)])('may be broken: %s', (message) => {
    expect(draftsOf(envelope(message))).toMatchObject([
      { type: 'unknown', issues: [{ path: 'Message' }] },
    ])
  })
})

describe('a bounce', () => {
  it('is transient for a recipient whose own status says so', () => {
    const record = bounce(
      { bounceType: 'Permanent', bounceSubType: 'General' },
      { status: '4.0.0' },
    )
    expect(draftsOf(record)).toMatchObject([
      { bounce: { kind: 'transient', enhancedCode: '4.0.0' } },
    ])
    expect(draftsOf(bounce({ bounceType: 'Permanent' }, { action: 'Delayed' }))).toMatchObject([
      { bounce: { kind: 'transient' } },
    ])
  })

  it('is not permanent for a status of 5 when SES says transient, but the advice sees it', async () => {
    const dead = bounce({ bounceType: 'Transient', bounceSubType: 'General' }, { status: '5.1.1' })
    const [event] = await ingested(dead)
    expect(event).toMatchObject({ bounce: { kind: 'transient', category: 'unknown-user' } })
    expect(event && shouldSuppress(event).suppress).toBe(true)
  })

  it.each([undefined, 'Wobbly'])('of the type %s is undetermined', (bounceType) => {
    expect(draftsOf(bounce({ bounceType }))).toMatchObject([{ bounce: { kind: 'undetermined' } }])
  })

  it.each([
    [{ reportingMTA: 'dsn; mta.example.com' }, 'mta.example.com'],
    [{ reportingMTA: 'dns; mta.example.com', remoteMtaIp: '203.0.113.9' }, '203.0.113.9'],
    [{ reportingMTA: 'a8-70.smtp-out.amazonses.com' }, undefined],
  ])('names the host that refused, not SES: %j', (what, remoteMta) => {
    const [draft] = draftsOf(bounce(what))
    expect(draft).toHaveProperty('bounce.kind')
    expect((draft as { bounce: { remoteMta?: string } }).bounce.remoteMta).toBe(remoteMta)
  })

  it('is one event a recipient, each once', () => {
    const bouncedRecipients = [
      { emailAddress: 'ann@example.com', status: '5.1.1' },
      { emailAddress: 'Bob <bob@example.com>' },
      { emailAddress: 'ann@example.com' },
      { emailAddress: '' },
      null,
    ]
    const record = { eventType: 'Bounce', mail, bounce: { bouncedRecipients } }
    expect(draftsOf(record)).toMatchObject([
      { recipient: 'ann@example.com', bounce: { enhancedCode: '5.1.1' } },
      { recipient: 'bob@example.com' },
    ])
  })

  it('has one id as an event and as a notification', async () => {
    const what = {
      bounceType: 'Permanent',
      feedbackId: 'f1',
      timestamp: '2024-06-01T12:00:05.669Z',
    }
    const { eventType, ...rest } = bounce(what)
    const [event] = await ingested(envelope({ eventType, ...rest }))
    const [notified] = await ingested(
      envelope({ notificationType: eventType, ...rest }, { MessageId: 'sns-2' }),
    )
    expect(notified?.id).toBe(event?.id)
    const [other] = await ingested(envelope(bounce({ ...what, feedbackId: 'f2' })))
    expect(other?.id).not.toBe(event?.id)
  })

  it('of a domain that only ends like that of the simulator is not a test', async () => {
    const recipient = `a@${['notsimulator', 'amazonses', 'com'].join('.')}`
    const [event] = await ingested(bounce({ bounceType: 'Permanent' }, { emailAddress: recipient }))
    expect(event).toMatchObject({ recipient, test: false })
  })

  it('of the simulator is a test', async () => {
    const simulator = `bounce@${['simulator', 'amazonses', 'com'].join('.')}`
    const [event] = await ingested(bounce({ bounceType: 'Permanent' }, { emailAddress: simulator }))
    expect(event?.test).toBe(true)
    expect(event && shouldSuppress(event).suppress).toBe(false)
  })
})

describe('a complaint', () => {
  const complaint = (what: object) => ({
    eventType: 'Complaint',
    mail,
    complaint: { complainedRecipients: [{ emailAddress: 'ann@example.com' }], ...what },
  })

  it('does not hand out the reporting system as the reader', () => {
    expect(draftsOf(complaint({ userAgent: 'ExampleFBL/1.0' }))[0]).not.toHaveProperty('userAgent')
  })

  it('that may be from several is no reason to suppress any of them', async () => {
    const complainedRecipients = both.destination.map((emailAddress) => ({ emailAddress }))
    const events = await ingested(complaint({ complainedRecipients }))
    expect(events).toHaveLength(2)
    expect(events.map((event) => shouldSuppress(event).suppress)).toEqual([false, false])
  })

  it.each(['NOT-SPAM', 'not-spam'])('that is %s is none', (complaintFeedbackType) => {
    expect(draftsOf(complaint({ complaintFeedbackType }))).toMatchObject([
      { type: 'unknown', providerType: 'Complaint/not-spam', issues: [] },
    ])
  })

  it.each([
    ['OnAccountSuppressionList', 'all'],
    ['OnTenantSuppressionList', undefined],
  ])('%s is a suppression of the scope %j', (sub, scope) => {
    expect(draftsOf(complaint({ complaintSubType: sub }))).toMatchObject([
      { type: 'email.suppressed', suppression: 'complaint', reason: sub, scope },
    ])
  })
})

describe('an open', () => {
  const open = { timestamp: '2024-06-01T13:00:00.652Z', userAgent: 'Mozilla/5.0' }

  it('of a message to several names no recipient', () => {
    expect(draftsOf({ eventType: 'Open', mail: both, open })).toMatchObject([
      { type: 'email.opened', recipient: null, candidates: both.destination },
    ])
  })

  it('is another one at another time', async () => {
    const [first] = await ingested({ eventType: 'Open', mail, open })
    const later = { ...open, timestamp: '2024-06-01T13:00:01.652Z' }
    const [second] = await ingested({ eventType: 'Open', mail, open: later })
    expect(second?.id).not.toBe(first?.id)
  })
})

describe('what SES knows of a message', () => {
  const draft = (more: object) => draftsOf({ eventType: 'Send', mail: { ...mail, ...more } })[0]

  it('has tags as metadata, without those of Amazon', () => {
    const tags = { 'ses:source-ip': ['192.0.2.3'], order: ['1', '2'], plain: 'x', empty: [] }
    expect(draft({ tags })).toMatchObject({ tags: [], metadata: { order: '1', plain: 'x' } })
  })

  it('has headers of yours as metadata, behind the tags', () => {
    const headers = [
      { name: 'X-Order', value: '1' },
      { name: 'X-Order', value: '2' },
      { name: 'X-SES-CONFIGURATION-SET', value: 'main' },
      { name: 'Subject', value: 'Hi' },
      null,
      { name: 'X-Broken' },
    ]
    const both = draft({ headers, tags: { 'X-Order': ['tag'] } })
    expect(draft({ headers })?.type).toBe('email.sent')
    expect(draft({ headers })).toHaveProperty('metadata', { 'X-Order': '1' })
    expect(both).toHaveProperty('metadata', { 'X-Order': 'tag' })
  })

  it('has the Message-ID header, and not its own id for one', () => {
    const headers = [{ name: 'message-id', value: '<a@example.com>' }]
    expect(draft({ headers })).toHaveProperty('rfcMessageId', '<a@example.com>')
    expect(draft({ commonHeaders: { messageId: 'b@example.com' } })).toHaveProperty(
      'rfcMessageId',
      '<b@example.com>',
    )
    expect(draft({ commonHeaders: { messageId: 'm1' } })).toHaveProperty('rfcMessageId', undefined)
  })

  it('has the sender without a display name', () => {
    expect(draft({ source: 'Shop <app@example.com>' })).toHaveProperty('from', 'app@example.com')
  })

  it('is not polluted by names that objects inherit', () => {
    const tags = JSON.parse('{"__proto__":["x"],"constructor":["y"]}') as object
    expect(draft({ tags })).toMatchObject({ metadata: { constructor: 'y' } })
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
    expect(draftsOf({ eventType: 'constructor', mail })).toMatchObject([{ type: 'unknown' }])
  })
})

describe('a changed subscription', () => {
  const topics = (list: Record<string, string>) =>
    Object.entries(list).map(([topicName, subscriptionStatus]) => ({
      topicName,
      subscriptionStatus,
    }))
  const draft = (after: object, before: object) =>
    draftsOf({
      eventType: 'Subscription',
      mail,
      subscription: { newTopicPreferences: after, oldTopicPreferences: before },
    })

  it('of a topic that was not in the list before is an unsubscribe when it is left', () => {
    const after = { topicSubscriptionStatus: topics({ news: 'OptOut' }) }
    expect(draft(after, {})).toMatchObject([{ type: 'email.unsubscribed', scope: 'news' }])
    const joined = { topicSubscriptionStatus: topics({ news: 'OptIn' }) }
    expect(draft(joined, {})).toMatchObject([{ type: 'unknown' }])
  })

  it('away from everything says nothing of the topics', () => {
    const after = { unsubscribeAll: true, topicSubscriptionStatus: topics({ news: 'OptOut' }) }
    const [only, ...others] = draft(after, { unsubscribeAll: false })
    expect(only).toMatchObject({ type: 'email.unsubscribed', scope: 'all' })
    expect(others).toEqual([])
  })
})

describe('inbound mail', () => {
  const received = (over: object = {}) => ({
    notificationType: 'Received',
    mail: { messageId: 'in-1', source: 'bob@example.org', destination: ['ann@example.com'] },
    receipt: { recipients: ['help@example.com'], action: { type: 'SNS' } },
    ...over,
  })

  it('has whom it reached on its envelope, and in `to` whom its headers name', async () => {
    expect(await ingested(received())).toMatchObject([
      {
        envelope: { from: 'bob@example.org', to: ['help@example.com'] },
        to: [{ address: 'ann@example.com' }],
      },
    ])
    const mail = {
      messageId: 'in-1',
      destination: ['ann@example.com', 'cc@example.com'],
      commonHeaders: { cc: ['cc@example.com'] },
    }
    const [bare] = await ingested(received({ mail, receipt: {} }))
    expect(bare).toMatchObject({ to: [{ address: 'ann@example.com' }] })
    expect(bare).not.toHaveProperty('envelope')
    const hidden = { ...mail, headers: [{ name: 'Subject', value: 'Hi' }] }
    expect(await ingested(received({ mail: hidden }))).toMatchObject([{ to: [] }])
  })

  it('without a sender is mail all the same: bounces and spam have none', async () => {
    const [event] = await ingested(received({ mail: { messageId: 'in-1', source: '<>' } }))
    expect(event).toMatchObject({
      type: 'email.received',
      envelope: { to: ['help@example.com'] },
    })
    expect(event).not.toHaveProperty('from')
  })

  it('has its text, HTML, headers and files where the content came', async () => {
    const content =
      'From: Bob <bob@example.org>\r\nSubject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=\r\nMessage-ID: <a@example.org>\r\n\r\nHallo\r\n'
    expect(await ingested(received({ content }))).toMatchObject([
      {
        messageId: '<a@example.org>',
        subject: 'Grüße',
        text: 'Hallo\n',
        headers: { from: ['Bob <bob@example.org>'] },
        hasAttachments: false,
      },
    ])
  })

  it('has its content in base64 where the rule says so', async () => {
    const content = Buffer.from('Subject: Hi\r\n\r\nHallo\r\n').toString('base64')
    const receipt = { action: { type: 'SNS', encoding: 'Base64' } }
    expect(await ingested(received({ content, receipt }))).toMatchObject([{ text: 'Hallo\n' }])
  })

  it('comes out without content too', async () => {
    const [event] = await ingested(received())
    expect(event).toMatchObject({ type: 'email.received', from: { address: 'bob@example.org' } })
    expect(event).not.toHaveProperty('text')
    expect(event).not.toHaveProperty('hasAttachments')
  })

  it.each([
    ['PASS', { flagged: false }],
    ['FAIL', { flagged: true }],
    ['GRAY', undefined],
    ['PROCESSING_FAILED', undefined],
  ])('is spam when SES says so: %s', (status, spam) => {
    const [draft] = draftsOf(received({ receipt: { spamVerdict: { status } } }))
    expect(draft).toHaveProperty('spam', spam)
  })

  it('is two events when two actions published it', async () => {
    const [content] = await ingested(received())
    const [stored] = await ingested(received({ receipt: { action: { type: 'S3' } } }))
    expect(stored?.id).not.toBe(content?.id)
  })
})

describe('a notice that names no recipient', () => {
  const unnamed = { messageId: 'm1' }

  it.each([
    ['email.bounced', { eventType: 'Bounce', bounce: { bounceType: 'Permanent' } }],
    ['email.complained', { eventType: 'Complaint', complaint: {} }],
    ['email.deferred', { eventType: 'DeliveryDelay', deliveryDelay: {} }],
    ['email.opened', { eventType: 'Open', open: {} }],
    ['email.clicked', { eventType: 'Click', click: {} }],
    ['email.rejected', { eventType: 'Reject', reject: {} }],
    ['email.failed', { eventType: 'Rendering Failure', failure: {} }],
  ])('is %s of the message all the same', (type, record) => {
    expect(draftsOf({ ...record, mail: unnamed })).toMatchObject([
      { type, recipient: null, messageId: 'm1' },
    ])
    expect(draftsOf({ ...record, mail: {} })).toMatchObject([{ type: 'unknown' }])
  })

  it.each(['Bounce', 'Complaint'])('lists whom the message of a %s was for', (eventType) => {
    const drafts = draftsOf({ eventType, mail: both, bounce: {}, complaint: {} })
    expect(drafts).toMatchObject([{ recipient: null, candidates: both.destination }])
  })

  it.each([
    ['Delivery', 'delivery.recipients'],
    ['Send', 'mail.destination'],
  ])('of the type %s says nothing', (eventType, path) => {
    expect(draftsOf({ eventType, mail: unnamed })).toMatchObject([
      { type: 'unknown', messageId: 'm1', issues: [{ path }] },
    ])
  })

  it('of an unknown type has the recipient and the id of the message where both are clear', () => {
    expect(draftsOf({ eventType: 'New', mail })).toMatchObject([
      { type: 'unknown', recipient: 'ann@example.com', messageId: 'm1' },
    ])
    expect(draftsOf({ eventType: 'New', mail: both })).toMatchObject([
      { type: 'unknown', recipient: undefined, messageId: 'm1' },
    ])
  })
})

describe('a message of SNS itself', () => {
  it.each(['SubscriptionConfirmation', 'UnsubscribeConfirmation'])(
    'called %s is not a record, whatever its text holds',
    (Type) => {
      const record = { ...bounce({ bounceType: 'Permanent' }) }
      expect(draftsOf(envelope(record, { Type }))).toMatchObject([
        { type: 'unknown', providerType: Type },
      ])
    },
  )
})

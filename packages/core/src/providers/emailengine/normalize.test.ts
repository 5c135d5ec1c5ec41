import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { EmailEnginePayload } from './payload.js'
import { read } from './read.js'

const date = '2026-05-04T09:00:02.120Z'
const base = { serviceUrl: 'https://ee.example.com', account: 'a1', date }
const tracked = { messageId: '<m1@example.com>' }

function draftsOf(event: string, data: object, more: object = {}) {
  return normalize({ raw: { ...base, event, data, ...more } as EmailEnginePayload })
}

function draftOf(event: string, data: object, more: object = {}) {
  const [draft, ...others] = draftsOf(event, data, more)
  expect(others).toEqual([])
  return draft
}

describe('the identity of an event', () => {
  const itemOf = (id: string) =>
    read({
      headers: { 'x-ee-wh-event-id': id },
      body: Buffer.from(JSON.stringify({ ...base, event: 'trackOpen', data: tracked })),
    })[0]

  it('is made of what is signed: a replay with another id in the header is the same event', () => {
    const [first, second] = ['e1', 'e2'].map((id) => itemOf(id))
    expect([first?.eventId, second?.eventId]).toEqual(['e1', 'e2'])
    const [one, other] = [first, second].map((item) => normalize(item as never)[0]?.identity)
    expect(one).toBeDefined()
    expect(other).toEqual(one)
  })

  it.each(['date', 'account', 'serviceUrl', 'path'])('differs with the %s', (name) => {
    const other = draftOf('trackOpen', tracked, { [name]: '2026-05-04T09:00:02.121Z' })
    expect(other?.identity).not.toEqual(draftOf('trackOpen', tracked)?.identity)
  })

  it.each(['id', 'messageId', 'queueId', 'recipient', 'bounceMessage', 'complaintMessage', 'url'])(
    'differs with the %s in the data',
    (name) => {
      const data = { messageId: '<m1@example.com>', queueId: 'q1' }
      expect(draftOf('trackClick', { ...data, [name]: 'other' })?.identity).not.toEqual(
        draftOf('trackClick', data)?.identity,
      )
    },
  )

  it.each(['date', 'account'])('is not made without the %s', (name) => {
    expect(draftOf('trackOpen', tracked, { [name]: '' })?.identity).toBeUndefined()
  })

  it('has no id from the header where a body holds several events', () => {
    const body = Buffer.from('[{},{}]')
    expect(read({ headers: { 'x-ee-wh-event-id': 'e1' }, body })).toEqual([
      { raw: {} },
      { raw: {} },
    ])
  })
})

describe('the ids of a message', () => {
  it('are that of the queue, where it is not of a remote server, and the header', () => {
    const data = { ...tracked, queueId: 'q1', recipient: 'ada@example.com' }
    for (const name of ['messageFailed', 'trackOpen']) {
      expect(draftOf(name, data)).toMatchObject({
        messageId: 'q1',
        rfcMessageId: '<m1@example.com>',
      })
    }
    expect(draftOf('MESSAGEBOUNCE', data)).toMatchObject({ messageId: '<m1@example.com>' })
  })
})

describe('a bounce', () => {
  it.each([
    ['5.1.1', 'permanent'],
    ['4.2.2', 'transient'],
    ['2.0.0', 'undetermined'],
    [undefined, 'undetermined'],
  ])('of status %s is %s', (status, kind) => {
    const response = { status, message: 'no' }
    expect(draftOf('messageBounce', { ...tracked, response })).toMatchObject({
      type: 'email.bounced',
      bounce: { kind },
    })
  })

  it.each([
    ['Failed', 'email.bounced'],
    ['DELAYED', 'email.deferred'],
    ['delivered', 'email.delivered'],
    ['relayed', 'unknown'],
    ['expanded', 'unknown'],
    ['constructor', 'unknown'],
  ])('with the action %s is %s', (action, type) => {
    const data = { ...tracked, recipient: 'ada@example.com', action }
    expect(draftOf('messageBounce', data)).toMatchObject({ type, recipient: 'ada@example.com' })
  })

  it('is not told by bounceType, which only older documents have', () => {
    expect(draftOf('messageBounce', { ...tracked, bounceType: 'hard' })).toMatchObject({
      bounce: { kind: 'undetermined' },
    })
  })
})

describe('a complaint', () => {
  const complaintOf = (arf: object) => draftsOf('messageComplaint', { arf, headers: tracked })

  it('of several recipients names them all as candidates', () => {
    const candidates = ['ada@example.com', 'bob@example.com']
    expect(complaintOf({ originalRcptTo: candidates })).toMatchObject(
      candidates.map((recipient) => ({ type: 'email.complained', recipient, candidates })),
    )
    expect(complaintOf({ originalRcptTo: ['ada@example.com'] })).toMatchObject([
      { recipient: 'ada@example.com', candidates: undefined },
    ])
  })

  it.each([
    ['2026-05-04T09:00:00.000Z', '2026-05-04T09:00:00.000Z'],
    ['2026-05-04T09:00:03.000Z', date],
    ['soon', date],
  ])('that arrived %s happened %s', (arrivalDate, occurredAt) => {
    expect(complaintOf({ arrivalDate })[0]?.occurredAt).toEqual(new Date(occurredAt))
  })
})

describe('a new message', () => {
  const inInbox = { specialUse: '\\Inbox' }

  it.each([
    ['the use of the folder', {}, inInbox],
    ['the use of its own folder', { messageSpecialUse: '\\Inbox' }, { path: 'Posteingang' }],
    ['the path', {}, { path: 'Inbox' }],
    ['a label', { labels: ['\\Important', '\\Inbox'] }, { path: '[Gmail]/All Mail' }],
  ])('is inbound by %s', (_, data, more) => {
    expect(draftOf('messageNew', data, more)?.type).toBe('email.received')
  })

  it.each([
    ['elsewhere', {}, { path: 'Archive', specialUse: '\\Archive' }],
    ['in a folder of that name', {}, { path: 'Work/INBOX' }],
    ['moved', { seemsLikeNew: false }, inInbox],
    ['a bounce', { isBounce: true }, inInbox],
    ['a complaint', { isComplaint: 'true' }, inInbox],
  ])('is unknown where it is %s', (_, data, more) => {
    expect(draftOf('messageNew', data, more)).toMatchObject({ type: 'unknown', issues: [] })
  })

  it('says whether it has files only where they are listed', () => {
    expect(draftOf('messageNew', {}, inInbox)).toMatchObject({ hasAttachments: undefined })
    expect(draftOf('messageNew', { attachments: [] }, inInbox)).toMatchObject({
      hasAttachments: false,
    })
  })
})

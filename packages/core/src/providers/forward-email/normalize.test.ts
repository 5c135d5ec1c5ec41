import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { ForwardEmailPayload } from './payload.js'

function draftsOf(raw: object) {
  return normalize({ raw: raw as unknown as ForwardEmailPayload })
}

function bounced(bounce: object, more: object = {}) {
  return draftsOf({ email_id: 'e1', recipient: 'ann@example.com', bounce, ...more })
}

describe('a bounce', () => {
  it.each([
    ['recipient', 'permanent', 'unknown-user'],
    ['Recipient', 'permanent', 'unknown-user'],
    ['capacity', 'transient', 'mailbox-full'],
    ['block', 'undetermined', 'blocked'],
    ['blocklist', 'undetermined', 'blocked'],
    ['network', 'undetermined', 'blocked'],
    ['protocol', 'undetermined', 'blocked'],
    ['dmarc', 'undetermined', 'blocked'],
    ['policy', 'undetermined', 'blocked'],
    ['spam', 'undetermined', 'spam'],
    ['virus', 'undetermined', 'content'],
    ['message', 'undetermined', 'content'],
    ['envelope', 'undetermined', 'other'],
    ['other', 'undetermined', 'other'],
    ['constructor', 'undetermined', 'other'],
  ])('of the category %s is %s, %s', (providerKind, kind, category) => {
    expect(bounced({ category: providerKind, code: 550 })).toMatchObject([
      { type: 'email.bounced', bounce: { kind, category, providerKind, smtpCode: 550 } },
    ])
  })

  it.each([
    [{ status: '4.2.2' }, {}],
    [{ code: 421 }, {}],
    [{ status: false }, { response_code: 452 }],
    [{ action: 'defer', code: 550 }, {}],
    [{ action: 'Slowdown', status: '5.7.1' }, {}],
  ])('of %j with %j is a delay', (bounce, more) => {
    expect(bounced(bounce, more)).toMatchObject([{ type: 'email.deferred' }])
  })

  it.each([
    [{ code: 550, status: false }, {}],
    [{ status: '5.1.1' }, {}],
    [{}, { response_code: 550 }],
    [{ action: 'reject' }, {}],
    [{}, {}],
  ])('of %j with %j is final', (bounce, more) => {
    expect(bounced(bounce, more)).toMatchObject([{ type: 'email.bounced' }])
  })

  it('is explained by the reply, else by what Forward Email says of it', () => {
    const diagnosticOf = (more: object) => bounced({ message: 'a rule' }, more)
    expect(diagnosticOf({ response: '550 no', message: 'no' })).toMatchObject([
      { bounce: { diagnostic: '550 no' } },
    ])
    expect(diagnosticOf({ message: 'no' })).toMatchObject([{ bounce: { diagnostic: 'a rule' } }])
  })
})

describe('the identity', () => {
  it('of a bounce is its message, its recipient and its time', () => {
    const bounced_at = '2026-05-04T09:00:04.000Z'
    expect(bounced({}, { bounced_at })).toMatchObject([
      { identity: ['e1', 'ann@example.com', Date.parse(bounced_at)] },
    ])
  })

  it('of an inbound message is its id, its recipient and all of it', () => {
    const session = { recipient: 'help@example.com' }
    expect(draftsOf({ session, messageId: '<m1@example.com>', raw: 'Subject: Hi' })).toMatchObject([
      { identity: ['<m1@example.com>', 'help@example.com', 'Subject: Hi'] },
    ])
    expect(draftsOf({ session, from: { value: [] } })).toMatchObject([{ identity: undefined }])
  })
})

describe('the envelope of an inbound message', () => {
  const from = { value: [{ address: 'ann@example.com', name: '' }] }

  it.each([
    [
      { sender: 'a@example.com', recipient: 'b@example.com' },
      { from: 'a@example.com', to: ['b@example.com'] },
    ],
    [
      { mailFrom: { address: 'a@example.com' } },
      { from: 'a@example.com', to: ['first@example.com'] },
    ],
    [{ mailFrom: null }, { to: ['first@example.com'] }],
  ])('in the session %j is %j', (session, envelope) => {
    const recipients = ['first@example.com', 'second@example.com']
    expect(draftsOf({ session, from, recipients })).toMatchObject([{ envelope }])
  })
})

it('takes the content of a file as numbers with white space between them too', () => {
  const attachments = [{ content: { type: 'Buffer', data: [72, 105] } }]
  const [draft] = draftsOf({ session: {}, from: {}, attachments })
  const [file] = draft?.type === 'email.received' ? draft.attachments : []
  expect(Buffer.from(file?.content ?? []).toString()).toBe('Hi')
})

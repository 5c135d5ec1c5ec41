import { describe, expect, it, vi } from 'vitest'
import { normalize } from './normalize.js'
import type { MailgunEventData, MailgunForm, MailgunWebhook } from './payload.js'

const delivered: MailgunEventData = {
  event: 'delivered',
  id: 'del1',
  timestamp: 1717243201.5,
  account: { id: 'acct1' },
  domain: { name: 'mg.example.com' },
  recipient: 'ann@example.com',
  message: { headers: { 'message-id': '1@mg.example.com' } },
}

function webhook(
  data: MailgunEventData,
  signature: MailgunWebhook['signature'] = {},
): MailgunWebhook {
  return { signature, 'event-data': data }
}

function draftOf(raw: MailgunWebhook | MailgunForm) {
  const [draft, ...more] = normalize({ raw })
  expect(more).toEqual([])
  return draft
}

function failed(status: MailgunEventData['delivery-status'], more: MailgunEventData = {}) {
  return draftOf(
    webhook({
      ...delivered,
      event: 'failed',
      severity: 'permanent',
      reason: 'generic',
      'delivery-status': status ?? null,
      ...more,
    }),
  )
}

describe('the identity of an event', () => {
  it('does not rest on the id alone, which is unique only within a day', () => {
    const variants = [
      delivered,
      { ...delivered, id: 'del2' },
      { ...delivered, timestamp: 1717329601.5 },
      { ...delivered, account: { id: 'acct2' } },
      { ...delivered, domain: { name: 'other.example.com' } },
    ]
    const identities = variants.map((data) => JSON.stringify(draftOf(webhook(data))?.identity))
    expect(new Set(identities).size).toBe(variants.length)
  })

  it('is the same when the delivery is signed anew', () => {
    const [first, again] = ['a', 'b'].map((token) => draftOf(webhook(delivered, { token })))
    expect(again?.identity).toEqual(first?.identity)
    const { id: _, ...data } = delivered
    const [unnumbered, later] = ['a', 'b'].map((token) => draftOf(webhook(data, { token })))
    expect(later?.identity).toEqual(unnumbered?.identity)
  })

  it('takes the domain out of the address of the stored message where nothing else names it', () => {
    const { domain: _, ...data } = delivered
    const url = 'https://storage.example.com/v3/domains/mg.example.com/messages/k'
    expect(draftOf(webhook({ ...data, storage: { url } }))?.identity).toEqual(
      draftOf(webhook(delivered))?.identity,
    )
  })

  it('is that of the same event in the Events API', () => {
    expect(draftOf(delivered as MailgunWebhook)?.identity).toEqual(
      draftOf(webhook(delivered))?.identity,
    )
  })

  it('keeps events apart that no type fits', () => {
    const [first, second] = [1, 2].map((timestamp) =>
      draftOf(webhook({ event: 'list_uploaded', id: 'l', timestamp })),
    )
    expect(first).toMatchObject({ type: 'unknown', issues: [] })
    expect(second?.identity).not.toEqual(first?.identity)
  })
})

describe('a failure', () => {
  it.each([
    [{ code: 550 }, {}, 'permanent'],
    [{ code: 421 }, {}, 'transient'],
    [{ code: '499' }, {}, 'transient'],
    [{ code: 499 }, { reason: 'hardfail' }, 'transient'],
    [{ code: 602 }, {}, 'undetermined'],
    [{}, {}, 'undetermined'],
    [null, {}, 'undetermined'],
    [{ code: '5.1.1' }, {}, 'permanent'],
    [{ code: 421 }, { reason: 'bounce' }, 'permanent'],
    [{ code: 421 }, { reason: 'hardfail' }, 'permanent'],
    [{ code: 550 }, { reason: 'old' }, 'transient'],
    [{ code: 550 }, { severity: '' }, 'undetermined'],
    [{ code: 550 }, { severity: 'Permanent' }, 'permanent'],
    [{ code: 421 }, { flags: { 'is-delayed-bounce': true } }, 'permanent'],
    [{ 'bounce-code': '4.2.2' }, { flags: { 'is-delayed-bounce': true } }, 'transient'],
    [
      { 'enhanced-code': '4.2.2', 'bounce-type': 'hard' },
      { flags: { 'is-delayed-bounce': true } },
      'permanent',
    ],
  ] as const)('with status %j and %j is %s', (status, more, kind) => {
    expect(failed(status, more)).toMatchObject({ type: 'email.bounced', bounce: { kind } })
  })

  it.each(['constructor', '__proto__', 'toString'])(
    'of reason %s has no kind of its own',
    (reason) => {
      expect(failed({ code: 610 }, { reason })).toMatchObject({
        bounce: { kind: 'undetermined', providerKind: reason },
      })
    },
  )

  it('on the suppression list is not a bounce, whatever its severity', () => {
    const suppressed = { type: 'email.suppressed', suppression: 'complaint' }
    expect(failed({}, { reason: 'suppress-complaint', severity: '' })).toMatchObject(suppressed)
    expect(failed({ code: '607' })).toMatchObject(suppressed)
  })

  it('has the code beside the reply for a code, not one of Mailgun’s own', () => {
    expect(failed({ code: 552, message: '550 5.2.2 full' })).toMatchObject({
      bounce: { smtpCode: 552, enhancedCode: '5.2.2' },
    })
    expect(failed({ code: 610, message: 'too bad' })).not.toHaveProperty('bounce.smtpCode')
  })

  it('is a deferral where it is temporary, whatever the letter case', () => {
    expect(failed({ code: 421 }, { severity: 'Temporary' })).toMatchObject({
      type: 'email.deferred',
    })
  })

  it('has the category of the code beside a reply that says nothing', () => {
    expect(failed({ code: 552, message: 'refused' })).toMatchObject({
      bounce: { smtpCode: 552, category: 'mailbox-full', diagnostic: 'refused' },
    })
  })

  it('says what the server answered, or else how Mailgun explains it', () => {
    expect(failed({ message: '', description: 'why' })).toMatchObject({
      bounce: { diagnostic: 'why' },
    })
    expect(failed({ message: 'reply', description: 'why' })).toMatchObject({
      bounce: { diagnostic: 'reply' },
    })
  })
})

describe('a reader', () => {
  it.each([
    ['apple', true, 'privacy-proxy'],
    ['gmail', true, 'prefetch'],
    ['generic', true, 'scanner'],
    ['Apple', true, 'privacy-proxy'],
    ['a new one', true, 'bot'],
    ['', false, undefined],
    [undefined, false, undefined],
    [null, null, undefined],
  ])('with bot %j is automated: %j, by %j', (bot, automated, automatedBy) => {
    const client = { 'user-agent': 'x', ...(bot !== undefined && { bot }) }
    expect(
      draftOf(webhook({ ...delivered, event: 'opened', 'client-info': client })),
    ).toMatchObject({ automated, automatedBy })
  })
})

describe('a form', () => {
  const mail: MailgunForm = {
    fields: {
      recipient: ['help@in.example.com'],
      sender: ['bob@example.org'],
      from: ['Bob <bob@example.org>'],
      subject: ['Hi'],
      timestamp: ['1717243300'],
      token: ['a'],
    },
    files: [],
  }

  function withFields(fields: MailgunForm['fields']): MailgunForm {
    return { ...mail, fields: { ...mail.fields, ...fields } }
  }

  it('is the same message when it is signed anew', () => {
    const again = withFields({ timestamp: ['1717250000'], token: ['b'], signature: ['c'] })
    expect(draftOf(again)?.identity).toEqual(draftOf(mail)?.identity)
    expect(draftOf(withFields({ 'body-plain': ['x'] }))?.identity).not.toEqual(
      draftOf(mail)?.identity,
    )
  })

  it.each(['delivered', 'complained', 'unsubscribed'])(
    'with a sender is a message, also with a field that says "%s"',
    (event) => {
      expect(draftOf(withFields({ event: [event] }))).toMatchObject({ type: 'email.received' })
    },
  )

  it('is not a message without a sender, whatever else it has', () => {
    const { sender: _, ...fields } = mail.fields
    const raw = { ...mail, fields: { ...fields, event: ['delivered'], 'body-plain': [''] } }
    expect(draftOf(raw)).toMatchObject({ type: 'email.delivered' })
  })

  it('is a message with what its longest list of headers says', () => {
    const genuine = JSON.stringify([
      ['Message-Id', '<m1@example.org>'],
      ['message-headers', '[["Message-Id","<other@example.org>"]]'],
    ])
    for (const lists of [
      [genuine, '[["Message-Id","<other@example.org>"]]'],
      ['[["Message-Id","<other@example.org>"]]', genuine],
    ]) {
      expect(draftOf(withFields({ 'message-headers': lists }))).toMatchObject({
        messageId: '<m1@example.org>',
      })
    }
  })

  it('has its attachments in the order of the numbers at the end of their names, of which the last nine digits count', () => {
    const exec = vi.spyOn(RegExp.prototype, 'exec')
    const names = ['attachment-10', 'x', `${'1'.repeat(990)}z3`, 'attachment-2', '9'.repeat(990)]
    const files = names.map((field) => ({ field, filename: field, bytes: new Uint8Array(1) }))
    const draft = draftOf({ ...mail, files })
    const longest = exec.mock.calls.filter(([text]) => text.length > 900)
    exec.mockRestore()
    expect(draft).toMatchObject({
      attachments: [3, 2, 0, 4, 1].map((at) => ({ filename: names[at] })),
    })
    expect(longest).toEqual([])
  })

  it('tells of no attachments that a header of the message could have brought', () => {
    const attachments = '[{"url":"https://files.example.net/steal","name":"x"}]'
    const clash = withFields({
      attachments: [attachments],
      'message-headers': [JSON.stringify([['Attachments', attachments]])],
    })
    expect(draftOf(clash)).toMatchObject({ attachments: [], hasAttachments: undefined })
    expect(draftOf(withFields({ attachments: [attachments] }))).toMatchObject({
      attachments: [{ filename: 'x' }],
    })
  })

  it('takes no word of the spam filter where two contradict each other', () => {
    const headers = (...results: string[]) =>
      withFields({
        'message-headers': [JSON.stringify(results.map((spf) => ['X-Mailgun-Spf', spf]))],
      })
    expect(draftOf(headers('Pass'))).toMatchObject({ auth: { spf: 'pass' } })
    expect(draftOf(headers('Pass', 'Pass'))).toMatchObject({ auth: { spf: 'pass' } })
    expect(draftOf(headers('Pass', 'Fail'))).toMatchObject({ auth: undefined })
  })

  it('with a message that was not parsed does not say whether it has attachments, and has its headers', () => {
    const mime = Buffer.from('Message-ID: <m2@example.org>\r\nSubject: a\r\n\r\nbody: x')
    expect(draftOf({ ...mail, mime })).toMatchObject({
      messageId: '<m2@example.org>',
      headers: { 'message-id': ['<m2@example.org>'], subject: ['a'] },
      hasAttachments: undefined,
    })
  })
})

describe('an event without a field that it can do without', () => {
  const { recipient: _, ...unnamed } = delivered

  it.each([
    ['failed', 'email.bounced'],
    ['rejected', 'email.rejected'],
    ['complained', 'email.complained'],
    ['unsubscribed', 'email.unsubscribed'],
    ['opened', 'email.opened'],
    ['clicked', 'email.clicked'],
  ])('keeps its type: %s without an address is %s', (event, type) => {
    expect(draftOf(webhook({ ...unnamed, event }))).toMatchObject({
      type,
      recipient: null,
      messageId: '<1@mg.example.com>',
    })
    expect(draftOf(webhook({ ...unnamed, event, message: {} }))).toMatchObject({
      type: 'unknown',
      issues: [{ path: 'event-data.recipient' }],
    })
  })

  it.each(['accepted', 'delivered'])('is unknown where %s names no address', (event) => {
    expect(draftOf(webhook({ ...unnamed, event }))).toMatchObject({
      type: 'unknown',
      messageId: '<1@mg.example.com>',
      occurredAt: new Date(1717243201500),
      issues: [{ path: 'event-data.recipient' }],
    })
  })

  it('is a click without its link', () => {
    expect(draftOf(webhook({ ...delivered, event: 'clicked' }))).toMatchObject({
      type: 'email.clicked',
      url: undefined,
    })
  })
})

describe('a failure whose severity is written in other letters', () => {
  it.each(['Temporary', 'TEMPORARY'])('%s is a deferral', (severity) => {
    expect(failed({ code: 451 }, { severity })).toMatchObject({ type: 'email.deferred' })
  })
})

describe('an inbound message', () => {
  const form = (fields: MailgunForm['fields'], more: Partial<MailgunForm> = {}): MailgunForm => ({
    fields,
    files: [],
    ...more,
  })
  const headers = (pairs: readonly (readonly [string, string])[]) => [JSON.stringify(pairs)]

  it('can be nothing but the message itself', () => {
    const mime = Buffer.from('From: bob@example.org\r\nTo: help@in.example.com\r\n\r\nHi')
    expect(draftOf(form({ timestamp: ['1717243313'] }, { mime }))).toMatchObject({
      type: 'email.received',
      occurredAt: new Date(1717243313_000),
      to: [{ address: 'help@in.example.com' }],
      envelope: undefined,
    })
  })

  it('has on its envelope what Mailgun says, not what a header of the same name says', () => {
    const list = headers([
      ['sender', 'forged@example.org'],
      ['recipient', 'forged@example.net'],
      ['To', 'Help <help@in.example.com>'],
    ])
    const recipient = ['forged@example.net', 'hidden@in.example.com']
    const sender = ['forged@example.org', 'bounce@example.org']
    expect(draftOf(form({ sender, recipient, 'message-headers': list }))).toMatchObject({
      to: [{ address: 'help@in.example.com', name: 'Help' }],
      envelope: { from: 'bounce@example.org', to: ['hidden@in.example.com'] },
    })
  })

  it('of a bounce report has no sender on its envelope, whatever a header says', () => {
    const list = headers([['sender', 'forged@example.org']])
    const fields = { sender: ['', 'forged@example.org'], recipient: ['help@in.example.com'] }
    const draft = draftOf(form({ ...fields, 'message-headers': list }))
    expect(draft).toMatchObject({ type: 'email.received', from: undefined })
    expect(draft?.type === 'email.received' && draft.envelope).toEqual({
      to: ['help@in.example.com'],
    })
  })

  it('has the sender and the subject of its headers where the form has none', () => {
    const list = headers([
      ['From', 'Bob <bob@example.org>'],
      ['Subject', '=?utf-8?q?Gr=C3=BC=C3=9Fe?='],
    ])
    const fields = { sender: ['bounce@example.org'], recipient: ['help@in.example.com'] }
    expect(draftOf(form({ ...fields, 'message-headers': list }))).toMatchObject({
      from: { address: 'bob@example.org', name: 'Bob' },
      subject: 'Grüße',
    })
    expect(draftOf(form(fields))).toMatchObject({ from: { address: 'bounce@example.org' } })
  })
})

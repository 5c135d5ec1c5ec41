import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { NylasPayload } from './payload.js'

function draftsOf(type: string, object: unknown, more: object = {}) {
  const data = { application_id: 'app-1', object, ...more }
  return normalize({ raw: { id: 'n-1', type, time: 1777885200, data } as NylasPayload })
}

describe('the name of a notification', () => {
  const object = { folders: ['INBOX'], body: 'Hi' }

  it.each([
    ['message.created.truncated', 'email.received'],
    ['message.created.cleaned', 'email.received'],
    ['message.created.transformed.truncated', 'email.received'],
    ['message.created.metadata.cleaned.transformed.truncated', 'email.received'],
    ['Message.Created', 'email.received'],
    ['message.created.legacy', 'unknown'],
    ['message.created.truncated.legacy', 'unknown'],
    ['message.truncated.created', 'unknown'],
    ['.truncated', 'unknown'],
  ])('is known by what precedes its changes: %s is %s', (name, type) => {
    expect(draftsOf(name, object)).toMatchObject([{ type, providerType: name }])
  })

  it('says whether the body is Markdown', () => {
    expect(draftsOf('message.created', object)).toMatchObject([{ html: 'Hi', text: undefined }])
    expect(draftsOf('message.created.cleaned.truncated', object)).toMatchObject([
      { html: undefined, text: 'Hi' },
    ])
  })
})

describe('a new message', () => {
  it.each([
    [['SENT'], 'unknown'],
    [['INBOX', 'sent'], 'unknown'],
    [['[Gmail]/Sent Mail'], 'unknown'],
    [['INBOX.Sent Items'], 'unknown'],
    [['Sent Messages'], 'unknown'],
    [['INBOX'], 'email.received'],
    [['Presents'], 'email.received'],
    [['Sent by robots'], 'email.received'],
    [[], 'email.received'],
    [undefined, 'email.received'],
  ])('in the folders %j is %s', (folders, type) => {
    expect(draftsOf('message.created', { folders })).toMatchObject([{ type }])
  })

  it('has the time of the notification: that of the message is what the sender wrote', () => {
    expect(draftsOf('message.created', { date: 1577836800 })[0]?.occurredAt).toEqual(
      new Date(1777885200_000),
    )
  })
})

describe('a bounce', () => {
  const bounced = (type: string, diagnostic_code?: string) =>
    draftsOf('message.bounced', {
      message: { id: 'm-1' },
      bounce: { type, recipients: [{ email: 'ada@example.com', diagnostic_code }] },
    })

  it.each([
    ['smtp; 550 5.1.1 user unknown', 'permanent', 'unknown-user'],
    ['smtp; 452 4.2.2 over quota', 'transient', 'mailbox-full'],
    [undefined, 'permanent', 'other'],
  ])('of a sender of Nylas with %j is %s, for the reason %s', (diagnostic, kind, category) => {
    expect(bounced('General', diagnostic)).toMatchObject([{ bounce: { kind, category } }])
  })

  it('takes its reason from the type where the reply says nothing', () => {
    expect(bounced('MailboxFull')).toMatchObject([
      { bounce: { kind: 'permanent', category: 'mailbox-full', providerKind: 'MailboxFull' } },
    ])
  })

  it.each([
    [{ code: '550' }, 'permanent'],
    [{ code: 452 }, 'transient'],
    [{ bounce_reason: '550 5.1.1 no such user' }, 'permanent'],
    [{ code: '', bounce_reason: 'no' }, 'undetermined'],
    [{ code: '200' }, 'undetermined'],
  ])('in a mailbox with %j is %s', (object, kind) => {
    const origin = { id: 'AAk1' }
    expect(draftsOf('message.bounce_detected', { ...object, origin })).toMatchObject([
      { type: 'email.bounced', recipient: null, messageId: 'AAk1', bounce: { kind } },
    ])
  })

  it.each([
    'a@example.com,b@example.com',
    'a@example.com b@example.com',
    'a@example.com;\nb@example.com',
  ])('is one for each address in %j', (bounced_addresses) => {
    expect(draftsOf('message.bounce_detected', { bounced_addresses })).toMatchObject([
      { recipient: 'a@example.com' },
      { recipient: 'b@example.com' },
    ])
  })
})

describe('the recipients of a message', () => {
  it('are all of its addressees, each once', () => {
    const to = [{ email: 'ada@example.com', name: 'Ada' }]
    const object = { id: '18aa', to, cc: [...to, { email: 'sam@example.com' }], bcc: null }
    expect(draftsOf('message.send_success', object)).toMatchObject([
      { type: 'email.sent', recipient: 'ada@example.com' },
      { type: 'email.sent', recipient: 'sam@example.com' },
    ])
  })

  it('are unknown of opens and clicks', () => {
    const object = { message_id: '18ac', to: ['ada@example.com'] }
    expect(draftsOf('message.opened', object)).toMatchObject([
      { type: 'email.opened', recipient: null, messageId: '18ac' },
    ])
  })
})

describe('a failure to send', () => {
  it.each([
    [{ reason: 'limit', error: { message: 'no' } }, 'limit'],
    [{ error: { message: 'no' } }, 'no'],
    [{}, undefined],
  ])('with %j has the reason %j', (more, reason) => {
    expect(draftsOf('message.send_failed', { id: '18aa' }, more)).toMatchObject([
      { type: 'email.failed', recipient: null, messageId: '18aa', reason },
    ])
  })
})

describe('a click', () => {
  const clicked = (recents: unknown, links: unknown = [{ url: 'a' }, { url: 'b' }]) =>
    draftsOf('message.link_clicked', { message_id: '18ac', link_data: links, recents })

  it.each([
    [
      'the newest, wherever it is',
      [
        { timestamp: 1777885200, link_index: '0' },
        { timestamp: 1777885300, link_index: '1' },
      ],
    ],
    [
      'the newest, wherever it is, turned round',
      [
        { timestamp: 1777885300, link_index: '1' },
        { timestamp: 1777885200, link_index: '0' },
      ],
    ],
    [
      'of several at one time, that of the greatest id',
      [
        { timestamp: 1, click_id: 2, link_index: '1' },
        { timestamp: 1, click_id: 1, link_index: '0' },
      ],
    ],
    ['with an index that is a number', [{ link_index: 1 }]],
  ])('is %s', (_, recents) => {
    expect(clicked(recents)).toMatchObject([{ type: 'email.clicked', url: 'b' }])
  })

  it.each([
    [[]],
    [null],
    [[{ link_index: '' }]],
    [[{ link_index: '2' }]],
    [[{ link_index: '-1' }]],
  ])('is a click without its link with %j', (recents) => {
    expect(clicked(recents)).toMatchObject([{ type: 'email.clicked', url: undefined }])
  })

  it('is one event, however many are listed', () => {
    const recents = [1, 2, 3].map((click_id) => ({ click_id, link_index: '0' }))
    expect(clicked(recents)).toHaveLength(1)
  })
})

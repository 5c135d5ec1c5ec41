import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { MailjetInbound, MailjetPayload } from './payload.js'

const id = '90071992547409931'
const click = {
  event: 'click',
  time: 1717234320,
  MessageID: id,
  Message_GUID: '11111111-2222-4333-8444-555555555551',
  email: 'ann@example.com',
  mj_campaign_id: 0,
  customcampaign: '',
  CustomID: '',
  Payload: '',
  url: 'https://example.com/a',
} as const
const unsub = { ...click, event: 'unsub', url: '', mj_list_id: 1 } as const
const bounce = { ...click, event: 'bounce', url: '', hard_bounce: true } as const

const message: MailjetInbound = {
  Sender: 'bounces@mail.example.org',
  Recipient: 'help@in.example.com',
  From: 'Bob <bob@example.org>',
  Headers: {},
}

function extend(raw: object) {
  const [draft, ...more] = normalize({ raw: raw as MailjetPayload })
  expect(more).toEqual([])
  return draft
}

function identitiesOf(variants: readonly object[]): ReadonlySet<string> {
  return new Set(variants.map((raw) => JSON.stringify(extend(raw)?.identity)))
}

describe('the identity of an event', () => {
  it('is what happened to which message, to whom, when and where', () => {
    const variants = [
      click,
      { ...click, MessageID: '90071992547409933' },
      { ...click, Message_GUID: '11111111-2222-4333-8444-555555555552' },
      { ...click, email: 'bob@example.com' },
      { ...click, time: 1717234321 },
      { ...click, url: 'https://example.com/b' },
      unsub,
      { ...unsub, mj_list_id: 2 },
    ]
    expect(identitiesOf(variants).size).toBe(variants.length)
  })

  it('has nothing of what may be added later', () => {
    expect(identitiesOf([click, { ...click, mj_contact_id: 5, geo: 'FR', new: 1 }]).size).toBe(1)
  })

  it('does with either of the two ids', () => {
    const { MessageID: _id, Message_GUID: _guid, ...rest } = click
    const either = [
      { ...rest, MessageID: id },
      { ...rest, Message_GUID: 'a' },
    ]
    expect(either.map((raw) => extend(raw)?.identity)).toEqual([
      expect.arrayContaining([id]),
      expect.arrayContaining(['a']),
    ])
    expect(extend(rest)?.identity).toBeUndefined()
  })

  it('is the whole payload without a time', () => {
    expect(extend({ ...click, time: 0 })?.identity).toBeUndefined()
  })
})

describe('the message id', () => {
  const { MessageID: _, ...rest } = click

  it.each([
    ['the digits as they came', { MessageID: id }, id],
    ['a number that is exact', { MessageID: 123456789012345 }, '123456789012345'],
    ['not a number that was rounded', { MessageID: Number(id) }, undefined],
    ['the text beside a number that was rounded', { MessageID: Number(id), mj_message_id: id }, id],
    ['the text, where that is all', { mj_message_id: id }, id],
    ['not 0', { MessageID: 0, mj_message_id: '0' }, undefined],
    ['not an empty text', { MessageID: '', mj_message_id: '' }, undefined],
  ])('is %s', (_name, ids, messageId) => {
    const draft = extend({ ...rest, ...ids })
    expect(draft).toMatchObject({ type: 'email.clicked' })
    expect(draft && 'messageId' in draft ? draft.messageId : undefined).toBe(messageId)
  })
})

describe('a test from the dashboard', () => {
  const empty = { ...click, email: '', MessageID: 0, Message_GUID: '', url: '' }

  it.each(['sent', 'open', 'click', 'bounce', 'blocked', 'spam', 'unsub', 'typofix', 'new'])(
    'of %s is no event about a message',
    (event) => {
      expect(extend({ ...empty, event, hard_bounce: '' })).toMatchObject({
        type: 'unknown',
        providerType: event,
        test: true,
        issues: [],
      })
    },
  )

  it.each([{ email: 'ann@example.com' }, { MessageID: id }, { MessageID: undefined }])(
    'is not what has %j',
    (own) => {
      const { MessageID, ...rest } = { ...empty, url: 'https://example.com/a', ...own }
      const raw = MessageID === undefined ? rest : { ...rest, MessageID }
      expect(extend(raw)?.test).toBeUndefined()
    },
  )
})

describe('metadata', () => {
  it.each([
    [
      { Payload: '{"orderId":"1001"}', CustomID: 'a' },
      { orderId: '1001', CustomID: 'a' },
    ],
    [
      { Payload: '{"CustomID":"theirs","a":[1]}', CustomID: 'ours' },
      { CustomID: 'ours', a: [1] },
    ],
    [{ Payload: '{"MessageID":90071992547409933}' }, { MessageID: '90071992547409933' }],
    [{ Payload: { orderId: '1001' } }, { orderId: '1001' }],
    [{ Payload: "{'orderId': '1001'}" }, { Payload: "{'orderId': '1001'}" }],
    [{ Payload: '[1]' }, { Payload: '[1]' }],
    [{ Payload: '1001' }, { Payload: '1001' }],
    [{ Payload: '{' }, { Payload: '{' }],
    [{ CustomID: 'a' }, { CustomID: 'a' }],
    [{ Payload: '', CustomID: '' }, {}],
  ])('of %j is %j', (given, metadata) => {
    const draft = extend({ ...click, ...given })
    expect(draft && 'metadata' in draft ? draft.metadata : undefined).toEqual(metadata)
  })

  it('does not trip over names that objects inherit', () => {
    const draft = extend({ ...click, Payload: '{"__proto__":{"polluted":1},"constructor":2}' })
    const metadata = draft && 'metadata' in draft ? draft.metadata : {}
    expect(Object.keys(metadata)).toEqual(['__proto__', 'constructor'])
    expect(metadata['polluted']).toBeUndefined()
  })
})

describe('the campaign', () => {
  it.each([
    [{ customcampaign: 'welcome', mj_campaign_id: 7257 }, 'welcome'],
    [{ customcampaign: '', mj_campaign_id: 7257 }, '7257'],
    [{ customcampaign: '', mj_campaign_id: 0 }, undefined],
    [{ customcampaign: 'mj.nl=42' }, 'mj.nl=42'],
  ])('of %j is %s', (given, campaign) => {
    const draft = extend({ ...click, ...given })
    expect(draft && 'campaign' in draft ? draft.campaign : undefined).toBe(campaign)
  })
})

describe('bounces', () => {
  it.each([
    [true, 'permanent'],
    ['true', 'permanent'],
    [1, 'permanent'],
    [false, 'transient'],
    ['', 'undetermined'],
    [undefined, 'undetermined'],
  ])('with hard_bounce %j are %s', (hard_bounce, kind) => {
    const { hard_bounce: _, ...rest } = bounce
    const raw = hard_bounce === undefined ? rest : { ...rest, hard_bounce }
    expect(extend(raw)).toMatchObject({ type: 'email.bounced', bounce: { kind } })
  })

  it('take their category from the reply before that of the error', () => {
    const facts = { error: 'policy issue', comment: '550 5.1.1 gone' }
    expect(extend({ ...bounce, ...facts })).toMatchObject({
      bounce: { category: 'unknown-user', providerKind: 'policy issue' },
    })
  })

  it('have the reply in smtp_reply too', () => {
    expect(extend({ ...bounce, smtp_reply: '552 5.2.2 full', error: 'x' })).toMatchObject({
      bounce: { smtpCode: 552, category: 'mailbox-full', diagnostic: '552 5.2.2 full' },
    })
  })

  it.each(['user unknown', 'User Unknown'])(
    'know the error %s where its family should be',
    (error) => {
      expect(extend({ ...bounce, error: '', error_related_to: error })).toMatchObject({
        bounce: { category: 'unknown-user', providerKind: error, diagnostic: error },
      })
    },
  )

  it.each(['constructor', '__proto__', 'something new'])(
    'take the error %s for what it is',
    (error) => {
      expect(extend({ ...bounce, error })).toMatchObject({
        bounce: { category: 'other', providerKind: error },
      })
      expect(extend({ ...bounce, event: 'blocked', error })).toMatchObject({
        type: 'email.rejected',
        reason: error,
      })
    },
  )

  it('are only those that are final: greylisting is a delay, unless it is hard', () => {
    const grey = { ...bounce, error: 'greylisted', error_related_to: 'domain' }
    expect([false, '', true].map((hard_bounce) => extend({ ...grey, hard_bounce })?.type)).toEqual([
      'email.deferred',
      'email.deferred',
      'email.bounced',
    ])
  })

  it('with a reply that says "deferred" stay bounces: whether Mailjet goes on is not known', () => {
    const facts = { hard_bounce: false, error: 'connection issue', comment: '421 4.7.0 deferred' }
    expect(extend({ ...bounce, ...facts })).toMatchObject({
      type: 'email.bounced',
      bounce: { kind: 'transient', smtpCode: 421 },
    })
  })
})

describe('opens and clicks', () => {
  it('do not say whether a person made them: Mailjet does not', () => {
    const agents = ['Mozilla/5.0 (via ggpht.com GoogleImageProxy)', '']
    expect(agents.map((agent) => extend({ ...click, agent }))).toMatchObject([
      { automated: null, userAgent: agents[0] },
      { automated: null, userAgent: undefined },
    ])
  })

  it('have no place where geo is empty', () => {
    expect(extend({ ...click, geo: '', ip: '' })).toMatchObject({ geo: undefined, ip: undefined })
  })
})

describe('unsubscribes', () => {
  it.each([
    [1000002, '1000002'],
    ['1000002', '1000002'],
    [0, undefined],
    ['0', undefined],
    ['', undefined],
  ])('from the list %j have the scope %s', (mj_list_id, scope) => {
    expect(extend({ ...unsub, mj_list_id })).toMatchObject({ type: 'email.unsubscribed', scope })
  })
})

describe('mail that comes in', () => {
  it('is told by its headers, and who it is for', () => {
    expect(extend(message)?.type).toBe('email.received')
    expect(extend({ Headers: {}, Parts: [], From: 'bob@example.org' })?.type).toBe('email.received')
    const others = [
      { Headers: {} },
      { Recipient: 'help@in.example.com' },
      { Headers: '', Parts: [] },
    ]
    expect(others.map((raw) => extend(raw))).toMatchObject(
      others.map(() => ({ type: 'unknown', issues: [{ path: 'event' }] })),
    )
  })

  it('is from the header, and from the envelope only where there is none', () => {
    const { From: _, ...rest } = message
    const variants = [
      message,
      { ...rest, Headers: { from: ['Eve <eve@example.net>'] } },
      rest,
      { ...rest, From: '' },
    ]
    expect(variants.map((raw) => extend(raw))).toMatchObject([
      { from: { name: 'Bob', address: 'bob@example.org' } },
      { from: { name: 'Eve', address: 'eve@example.net' } },
      { from: { address: 'bounces@mail.example.org' } },
      { from: { address: 'bounces@mail.example.org' } },
    ])
  })

  it('has its headers as texts or as lists', () => {
    const Headers = {
      To: 'a@example.com, "B, C" <b@example.com>',
      CC: ['c@example.com'],
      X: [1, 'x'],
    }
    expect(extend({ ...message, Headers })).toMatchObject({
      to: [{ address: 'a@example.com' }, { name: 'B, C', address: 'b@example.com' }],
      cc: [{ address: 'c@example.com' }],
      headers: { x: ['x'] },
    })
  })

  it.each([
    [{ SpamAssassinScore: '0.602' }, { score: 0.602 }],
    [{ SpamAssassinScore: '-1.9' }, { score: -1.9 }],
    [{ SpamAssassin: 3 }, { score: 3 }],
    [{ SpamAssassinScore: '' }, undefined],
    [{ SpamAssassinScore: 'high' }, undefined],
  ])('with %j has the spam result %j', (given, spam) => {
    expect(extend({ ...message, ...given })).toMatchObject({ spam })
  })

  it('keeps the white space of its bodies', () => {
    expect(extend({ ...message, 'Text-part': ' a\r\n', 'Html-part': '' })).toMatchObject({
      text: ' a\r\n',
      html: undefined,
    })
  })
})

describe('the files of a mail', () => {
  const filesOf = (raw: object) => {
    const draft = extend({ ...message, ...raw })
    return draft?.type === 'email.received' ? draft.attachments : undefined
  }

  it('are bytes, in the order of their numbers', () => {
    const names = ['Attachment10', 'InlineAttachment1', 'Attachment2', 'Attachment1']
    const raw = Object.fromEntries(
      names.map((name) => [name, Buffer.from(name).toString('base64')]),
    )
    expect(filesOf(raw)?.map(({ content }) => Buffer.from(content ?? []).toString())).toEqual([
      'Attachment1',
      'Attachment2',
      'Attachment10',
      'InlineAttachment1',
    ])
  })

  it('have every byte, in memory of their own', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
    const [file] = filesOf({ Attachment1: Buffer.from(bytes).toString('base64') }) ?? []
    expect(file).toEqual({ disposition: 'attachment', size: 256, content: bytes })
    expect(file?.content?.buffer.byteLength).toBe(256)
  })

  it('are in base64, whatever their part says', () => {
    const Headers = { 'Content-Transfer-Encoding': ['quoted-printable'] }
    const raw = { Parts: [{ Headers, ContentRef: 'Attachment1' }], Attachment1: 'PTNE' }
    expect(filesOf(raw)).toMatchObject([{ content: new Uint8Array(Buffer.from('=3D')) }])
  })

  it.each([
    [{ 'Content-Disposition': ['attachment; filename="a b.txt"'] }, 'a b.txt'],
    [{ 'Content-Disposition': "attachment; filename*=UTF-8''%E6%B5%8B.txt" }, '测.txt'],
    [{ 'Content-Disposition': 'attachment; filename="测.txt"' }, '测.txt'],
    [{ 'Content-Disposition': 'attachment; filename="=?UTF-8?B?5rWL?=.txt"' }, '测.txt'],
    [{ 'Content-Disposition': 'attachment', 'Content-Type': 'a/b;\r\n name=c.txt' }, 'c.txt'],
    [{ 'Content-Type': 'message/rfc822' }, undefined],
    [{}, undefined],
  ])('with the headers %j have the name %s', (Headers, filename) => {
    const [file] =
      filesOf({ Parts: [{ Headers, ContentRef: 'Attachment1' }], Attachment1: '' }) ?? []
    expect(file?.filename).toBe(filename)
  })

  it('are listed without their bytes where those are missing', () => {
    const Headers = { 'Content-Type': 'image/png', 'Content-ID': '<logo>' }
    const Parts = [
      { Headers, ContentRef: 'InlineAttachment1' },
      { ContentRef: 'Text-part' },
      null,
      7,
    ]
    expect(filesOf({ Parts })).toEqual([
      { contentType: 'image/png', contentId: 'logo', disposition: 'inline' },
    ])
  })

  it('are not other fields', () => {
    expect(filesOf({ Attachment: 'x', AttachmentX: 'x', MyAttachment1: 'x' })).toEqual([])
  })
})

describe('names', () => {
  it.each(['constructor', '__proto__', 'toString', 'typofix', 'parse', 'resub'])(
    'such as %s that are not known come out as unknown',
    (event) => {
      expect(extend({ ...click, event })).toMatchObject({
        type: 'unknown',
        providerType: event,
        issues: [],
      })
    },
  )

  it('are read in any letter case', () => {
    expect(extend({ ...click, event: 'CLICK' })).toMatchObject({
      type: 'email.clicked',
      providerType: 'CLICK',
    })
  })

  it.each([7, null, 'text', [[1]]])('are not found in %j', (raw) => {
    expect(extend(raw as object)).toMatchObject({ type: 'unknown', issues: [{ path: 'event' }] })
  })
})

describe('an event without a field that it can do without', () => {
  it.each([
    ['bounce', 'email.bounced'],
    ['blocked', 'email.rejected'],
    ['spam', 'email.complained'],
    ['unsub', 'email.unsubscribed'],
    ['open', 'email.opened'],
    ['click', 'email.clicked'],
  ])('keeps its type: %s without an address is %s', (event, type) => {
    const { email: _, ...rest } = click
    expect(extend({ ...rest, event })).toMatchObject({ type, recipient: null, messageId: id })
    expect(extend({ ...rest, event, MessageID: 0 })).toMatchObject({
      type: 'unknown',
      issues: [{ path: 'email' }],
    })
  })

  it('is a click without its link', () => {
    expect(extend({ ...click, url: '' })).toMatchObject({ type: 'email.clicked', url: undefined })
  })

  it('is an inbound message without a sender, with its envelope', () => {
    expect(extend({ Recipient: 'help@in.example.com', Headers: {} })).toMatchObject({
      type: 'email.received',
      from: undefined,
      to: [],
      envelope: { to: ['help@in.example.com'] },
    })
  })

  it('is unknown where nothing says to whom it was sent, with what could be read', () => {
    const { email: _, ...rest } = click
    expect(extend({ ...rest, event: 'sent' })).toMatchObject({
      type: 'unknown',
      messageId: id,
      issues: [{ path: 'email' }],
    })
    expect(extend({ ...click, event: 'new' })).toMatchObject({
      type: 'unknown',
      recipient: 'ann@example.com',
      messageId: id,
    })
  })
})

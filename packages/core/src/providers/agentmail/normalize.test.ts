import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { AgentMailPayload } from './payload.js'

function draftsOf(event_type: string, about: object) {
  return normalize({ raw: { type: 'event', event_type, ...about } as unknown as AgentMailPayload })
}

function bounceOf(bounce: object) {
  const recipients = [{ address: 'ada@example.org' }]
  const [draft] = draftsOf('message.bounced', { bounce: { recipients, ...bounce } })
  return draft?.type === 'email.bounced' ? draft.bounce : draft?.type
}

describe('recipients', () => {
  it('are one event each, and each address once', () => {
    const recipients = ['ada@example.org', 'Bob <bob@example.org>', 'ada@example.org', '', null]
    const drafts = draftsOf('message.delivered', { delivery: { message_id: 'm1', recipients } })
    expect(drafts).toMatchObject([
      { type: 'email.delivered', recipient: 'ada@example.org' },
      { type: 'email.delivered', recipient: 'bob@example.org' },
    ])
  })

  it('may be one text, or objects where texts are documented', () => {
    for (const recipients of ['ada@example.org', [{ address: 'ada@example.org' }]]) {
      const drafts = draftsOf('message.complained', { complaint: { recipients } })
      expect(drafts).toMatchObject([{ type: 'email.complained', recipient: 'ada@example.org' }])
    }
  })
})

describe('a bounce', () => {
  it.each([
    ['Permanent', 'permanent'],
    ['transient', 'transient'],
    ['Undetermined', 'undetermined'],
    ['Eternal', 'undetermined'],
    ['constructor', 'undetermined'],
  ])('of the type %s is %s', (type, kind) => {
    expect(bounceOf({ type })).toMatchObject({ kind, providerKind: type })
  })

  it.each([
    ['5.1.1', '5.1.1'],
    ['failed', undefined],
    ['', undefined],
  ])('with the status %j has the code %j, and no text', (status, enhancedCode) => {
    const recipients = [{ address: 'ada@example.org', status }]
    const bounce = bounceOf({ type: 'Permanent', recipients })
    expect(bounce).toMatchObject({ kind: 'permanent', ...(enhancedCode && { enhancedCode }) })
    expect(bounce).not.toHaveProperty('diagnostic')
  })

  it.each(['Suppressed', 'suppressed', 'OnAccountSuppressionList'])(
    'of the sub-type %s was never sent',
    (sub_type) => {
      expect(bounceOf({ type: 'Permanent', sub_type })).toBe('email.suppressed')
    },
  )
})

describe('the id of a message', () => {
  it.each([
    ['<m1@example.com>', '<m1@example.com>'],
    ['m1@example.com', 'm1@example.com'],
    ['msg_123', undefined],
  ])('that is %s is the header %s', (message_id, rfcMessageId) => {
    expect(draftsOf('message.opened', { open: { message_id } })).toMatchObject([
      { messageId: message_id, rfcMessageId },
    ])
  })
})

describe('an inbound message', () => {
  const received = (message: object, name = 'message.received') => draftsOf(name, { message })

  it.each([
    ['Ada <ada@example.org>', { name: 'Ada', address: 'ada@example.org' }],
    ['"Doe, Ada" <ada@example.org>', { name: 'Doe, Ada', address: 'ada@example.org' }],
    [[{ name: 'Ada', email: 'ada@example.org' }], { name: 'Ada', address: 'ada@example.org' }],
    [['ada@example.org'], { address: 'ada@example.org' }],
    [[], undefined],
  ])('from %j is from %j', (from, expected) => {
    expect(received({ from })).toMatchObject([{ from: expected }])
  })

  it.each([
    ['agent@example.com', { to: ['agent@example.com'] }],
    ['ibx_1', undefined],
  ])('in the inbox %s has the envelope %j', (inbox_id, envelope) => {
    expect(received({ inbox_id })).toMatchObject([{ envelope }])
  })

  it.each([
    ['message.received', undefined],
    ['message.received.spam', { flagged: true }],
    ['message.received.blocked', undefined],
    ['message.received.unauthenticated', undefined],
  ])('of the name %s has the verdict %j', (name, spam) => {
    expect(received({}, name)).toMatchObject([{ type: 'email.received', spam }])
  })
})

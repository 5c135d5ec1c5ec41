import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { IterablePayload } from './payload.js'

function draftsOf(eventName: string, dataFields: object, more: object = {}) {
  const raw = { email: 'ada@example.com', eventName, dataFields, ...more }
  return normalize({ raw: raw as IterablePayload })
}

describe('a message that was not sent', () => {
  it.each([
    ['UnsubscribedFromChannel', 'unsubscribe'],
    ['EmailBounced', 'bounce'],
    ['MarkedAsSpam', 'complaint'],
    ['SuppressionList', 'other'],
  ])('for %s is suppressed: %s', (reason, suppression) => {
    expect(draftsOf('emailSendSkip', { reason })).toMatchObject([
      { type: 'email.suppressed', reason, suppression },
    ])
  })

  it.each(['DuplicateMarketingMessage', undefined])('for %j is rejected', (reason) => {
    expect(draftsOf('emailSendSkip', { reason })).toMatchObject([
      { type: 'email.rejected', reason },
    ])
  })
})

describe('a user', () => {
  it.each(['a@placeholder.email', 'A@PLACEHOLDER.EMAIL'])('has no address with %s', (email) => {
    const given = { email, userId: 'u1' }
    expect(draftsOf('emailBounce', { messageId: 'm1' }, given)).toMatchObject([
      { type: 'email.bounced', recipient: null, messageId: 'm1', metadata: { userId: 'u1' } },
    ])
  })

  it.each(['ada@placeholder.email.example.com', 'placeholder.email@example.com'])(
    'has the address %s',
    (email) => {
      expect(draftsOf('emailBounce', {}, { email })).toMatchObject([{ recipient: email }])
    },
  )

  it('has the address of the data where there is no other', () => {
    const given = { email: null, userId: null }
    expect(draftsOf('emailOpen', { email: 'bob@example.com' }, given)).toMatchObject([
      { recipient: 'bob@example.com', metadata: {} },
    ])
  })
})

it.each([
  [{ isBot: true }, true, 'bot'],
  [{ isBot: false }, false, undefined],
  [{ isBot: false, proxySource: 'AppleMail' }, true, 'privacy-proxy'],
  [{ proxySource: 'Gmail' }, null, undefined],
  [{}, null, undefined],
])('an open with %j is automated: %j, by %j', (data, automated, automatedBy) => {
  expect(draftsOf('emailOpen', data)).toMatchObject([{ automated, automatedBy }])
})

describe('an unsubscribe', () => {
  const known = { messageId: 'm1', createdAt: '2026-05-04 09:00:00 +00:00' }

  it.each([
    ['with a message', known],
    ['without one', { createdAt: known.createdAt }],
  ])('of several lists and channels %s is one event for each, with its own id', (_, about) => {
    const data = { ...about, emailListIds: [1, 2], channelIds: [1] }
    const drafts = draftsOf('emailUnSubscribe', data)
    const scopes = drafts.map((draft) => ('scope' in draft ? draft.scope : undefined))
    expect(scopes).toEqual(['list:1', 'list:2', 'channel:1'])
    expect(new Set(drafts.map(({ identity }) => JSON.stringify(identity))).size).toBe(3)
  })

  it.each([
    [{ messageTypeIds: [9] }, 'messageType:9'],
    [{ emailListIds: [], channelIds: null }, undefined],
    [{ emailListIds: [1, 2], createdAt: null }, undefined],
  ])('with %j has the scope %j', (data, scope) => {
    expect(draftsOf('emailUnSubscribe', { ...known, ...data })).toMatchObject([{ scope }])
  })
})

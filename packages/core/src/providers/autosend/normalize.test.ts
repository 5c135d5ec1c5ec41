import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { AutoSendData } from './payload.js'

const sent = { emailId: 'e1', to: { email: 'ada@example.com', name: 'Ada' } }

function draftOf(type: string, data: AutoSendData = sent) {
  return normalize({ raw: { type, createdAt: '2026-05-04T09:00:00.000Z', data } })[0]
}

describe('a bounce', () => {
  it.each([
    [{ bounceType: 'Permanent' }, 'permanent'],
    [{ bounceType: 'transient' }, 'transient'],
    [{ bounce: { type: 'Permanent' } }, 'permanent'],
    [{ bounceType: 'constructor' }, 'undetermined'],
    [{}, 'undetermined'],
  ])('with %j is %s', (more, kind) => {
    expect(draftOf('email.bounced', { ...sent, ...more })).toMatchObject({ bounce: { kind } })
  })
})

describe('an unsubscribe', () => {
  it.each([
    ['email.unsubscribed', { groupId: 'g1' }, 'all'],
    ['email.group_unsubscribed', { groupId: 'g1' }, 'g1'],
    ['email.group_unsubscribed', { unsubscribeGroupId: 'g2' }, 'g2'],
    ['email.group_unsubscribed', { group: { id: 'g3' } }, 'g3'],
    ['email.group_unsubscribed', {}, undefined],
    ['email.group_resubscribed', { groupId: 'g1' }, 'g1'],
  ])('as %s with %j has the scope %s', (type, more, scope) => {
    const draft = draftOf(type, { ...sent, ...more })
    expect(draft !== undefined && 'scope' in draft ? draft.scope : 'none').toBe(scope)
  })

  it('may name the address alone', () => {
    expect(draftOf('email.unsubscribed', { email: 'ada@example.com' })).toMatchObject({
      type: 'email.unsubscribed',
      recipient: 'ada@example.com',
    })
  })
})

describe('an inbound message', () => {
  it.each([
    ['<m9@example.org>', '<m9@example.org>'],
    ['m9@example.org', '<m9@example.org>'],
    ['60d5ec49f1b2c72d9c8b1234', undefined],
    [undefined, undefined],
  ])('with the id %j has the Message-ID %s', (messageId, expected) => {
    const data = { from: 'ada@example.org', ...(messageId !== undefined && { messageId }) }
    expect(draftOf('email.received', data)).toMatchObject({
      type: 'email.received',
      messageId: expected,
      from: { address: 'ada@example.org' },
      to: [],
    })
  })
})

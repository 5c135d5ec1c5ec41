import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'

function draftOf(members: object) {
  const [draft] = normalize({ raw: { Address: 'ada@example.com', ...members } })
  return draft
}

const failed = (members: object) => draftOf({ Type: 'Failed', ...members })

describe('a failure', () => {
  it.each([
    [{ FailureCode: '2002' }, 'permanent', 'domain'],
    [{ FailureCode: 4999 }, 'transient', 'other'],
    [{ FailureCode: 1004, BounceStatus: '5.0.0' }, 'permanent', 'content'],
    [{ FailureCode: 1006, BounceStatus: '4.0.0' }, 'transient', 'throttled'],
    [{ FailureCode: 9999, DiagnosticCode: 'smtp; 452 full' }, 'transient', 'other'],
    [{ FailureCode: 9999, DiagnosticCode: '550 no' }, 'permanent', 'other'],
    [{ FailureType: 'Temporary' }, 'transient', 'other'],
    [{ FailureType: 1 }, 'permanent', 'other'],
    [{ FailureType: 0, FailureCode: 2001 }, 'permanent', 'unknown-user'],
    [{ FailureCode: 'no number' }, 'undetermined', 'other'],
    [{}, 'undetermined', 'other'],
  ])('with %j is a bounce: %s, %s', (members, kind, category) => {
    expect(failed(members)).toMatchObject({ type: 'email.bounced', bounce: { kind, category } })
  })

  it.each([
    [{ FailureType: 'suppressed', FailureCode: 2001 }, 'email.suppressed'],
    [{ FailureType: 2 }, 'email.suppressed'],
    [{ FailureType: 2, FailureCode: 2001 }, 'email.bounced'],
    [{ FailureCode: 5001 }, 'email.autoresponded'],
    [{ FailureCode: 5999 }, 'unknown'],
  ])('with %j is %s', (members, type) => {
    expect(failed(members)).toMatchObject({ type })
  })
})

it.each([
  [{ TrackingType: '0' }, 'email.clicked'],
  [{ TrackingType: 'unsubscribe', Url: 'https://example.com/u' }, 'email.unsubscribed'],
  [{ TrackingType: 'Forward', Url: 'https://example.com/u' }, 'unknown'],
  [{}, 'unknown'],
])('what is tracked with %j is %s', (members, type) => {
  expect(draftOf({ Type: 'Tracking', ...members })).toMatchObject({ type })
})

it('a number of SocketLabs for a deferral is not taken for a reply code', () => {
  const deferral = { smtpCode: 451, reason: '451 later' }
  const given = { Type: 'Deferred', DeferralCode: 4001, Reason: '451 later' }
  expect(draftOf(given)).toMatchObject({ deferral })
  expect(draftOf({ ...given, DeferralCode: '450' })).toMatchObject({ deferral: { smtpCode: 450 } })
})

it('what is wrong in the data of a message is left out', () => {
  const Data = { Meta: [{ Key: 'a', Value: 1 }, { Key: '' }, 7, { Key: 'b' }], Tags: 'one' }
  const given = { Type: 'Queued', Data }
  expect(draftOf(given)).toMatchObject({ metadata: { a: 1, b: '' }, tags: ['one'] })
  expect(draftOf({ ...given, Data: '{' })).toMatchObject({ metadata: {}, tags: [] })
})

it('an inbound message is read whatever is missing in it', () => {
  const [draft] = normalize({ raw: { Message: { To: [{ EmailAddress: '' }, null] } } })
  expect(draft).toMatchObject({ type: 'email.received', to: [], cc: [], attachments: [] })
})

import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { SalesforceMarketingCloudPayload } from './payload.js'

const composite = { jobId: '1', batchId: '2', listId: '3', subscriberId: '4' }
const click = {
  eventCategoryType: 'EngagementEvents.EmailClick',
  timestampUTC: 1777885400000,
  composite,
  info: { jobUrlId: '7' },
}

function draftsOf(raw: SalesforceMarketingCloudPayload) {
  return normalize({ raw })
}

describe('an event about mail that was not sent', () => {
  it.each([
    ['The subscriber system status is unsubscribed', 'email.suppressed', 'unsubscribe'],
    ['Held', 'email.suppressed', 'bounce'],
    ['The subscriber system status is bounced', 'email.suppressed', 'bounce'],
    ['On a suppression list', 'email.suppressed', 'other'],
    ['Excluded by a script', 'email.suppressed', 'other'],
    ['Withheld by a rule', 'email.rejected', undefined],
    ['', 'email.rejected', undefined],
  ])('for the reason %j is %s (%s)', (reason, type, suppression) => {
    const eventCategoryType = 'TransactionalSendEvents.EmailNotSent'
    const [draft] = draftsOf({ eventCategoryType, info: { to: 'off@example.com', reason } })
    const said = draft !== undefined && 'suppression' in draft ? draft.suppression : undefined
    expect([draft?.type, said]).toEqual([type, suppression])
  })

  it('has its reason in the message of the status as well', () => {
    const eventCategoryType = 'TransactionalSendEvents.EmailNotSent'
    const info = { to: 'off@example.com', reason: 'See status', statusMessage: 'Unsubscribed' }
    expect(draftsOf({ eventCategoryType, info })).toMatchObject([
      { type: 'email.suppressed', suppression: 'unsubscribe', reason: 'See status' },
    ])
  })
})

describe('the identity of an event', () => {
  const identityOf = (more: object) => draftsOf({ ...click, ...more })[0]?.identity

  it.each([
    { timestampUTC: 1777885400001 },
    { composite: { ...composite, subscriberId: '5' } },
    { info: { jobUrlId: '8' } },
    { info: { jobUrlId: '7', messageKey: 'mk-1' } },
  ])('differs with %j', (more) => {
    expect(identityOf(more)).not.toEqual(identityOf({}))
  })

  it.each([{ compositeId: '1.3.2.4' }, { mid: 5 }, { info: { jobUrlId: '7', location: {} } }])(
    'does not differ with %j',
    (more) => {
      expect(identityOf(more)).toEqual(identityOf({}))
    },
  )

  it.each([{ timestampUTC: undefined }, { composite: { jobId: '1' } }])(
    'is not made with %j',
    (more) => {
      expect(identityOf(more)).toBeUndefined()
    },
  )
})

describe('a time', () => {
  it.each([1777885400000, '1777885400000', 1777885400, '2026-05-04T09:03:20Z'])(
    'is read from %j',
    (timestampUTC) => {
      expect(draftsOf({ ...click, timestampUTC })[0]?.occurredAt).toEqual(
        new Date('2026-05-04T09:03:20Z'),
      )
    },
  )
})

import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { AhaSendPayload } from './payload.js'

function draftsOf(type: string, data: object = {}) {
  const raw = { type, data: { recipient: 'user@example.com', ...data } }
  return normalize({ raw: raw as AhaSendPayload })
}

function bounceOf(attempt: unknown, type = 'message.bounced') {
  const [draft] = draftsOf(type, { delivery_attempt: attempt })
  return draft?.type === 'email.bounced' ? draft.bounce : draft?.type
}

describe('a bounce', () => {
  it.each([
    [{ smtp_code: 550 }, 'permanent'],
    [{ smtp_code: 452 }, 'transient'],
    [{ smtp_code: '421' }, 'transient'],
    [{ smtp_code: 0 }, 'permanent'],
    [null, 'permanent'],
    [undefined, 'permanent'],
    ['550 no', 'permanent'],
  ])('by the attempt %j is %s', (attempt, kind) => {
    expect(bounceOf(attempt)).toMatchObject({ kind })
  })

  it('that has no reply has no code, and is explained by the description', () => {
    expect(bounceOf({ smtp_code: 0, description: 'queue closed' })).toEqual({
      kind: 'permanent',
      category: 'other',
      diagnostic: 'queue closed',
    })
  })

  it.each([
    ['InvalidRecipient', 'unknown-user'],
    ['BadDomain', 'domain'],
    ['InactiveMailbox', 'inactive'],
    ['InvalidSender', 'auth'],
    ['QuotaIssues', 'mailbox-full'],
    ['MessageExpired', 'expired'],
    ['AuthenticationFailed', 'auth'],
    ['PolicyRelated', 'blocked'],
    ['NoAnswerFromHost', 'other'],
    ['Uncategorized', 'other'],
    ['constructor', 'other'],
  ])('that is classified as %s has the category %s', (classification, category) => {
    expect(bounceOf({ classification })).toMatchObject({ category, providerKind: classification })
  })

  it('after the last attempt is transient, whatever an attempt would say', () => {
    expect(bounceOf(undefined, 'message.failed')).toEqual({
      kind: 'transient',
      category: 'expired',
    })
    expect(bounceOf({ smtp_code: 550 }, 'message.failed')).toMatchObject({ kind: 'transient' })
  })
})

describe('an open', () => {
  it.each([
    [true, true],
    [false, false],
    ['', null],
    [undefined, null],
  ])('whose is_bot is %j is automated: %j', (is_bot, automated) => {
    expect(draftsOf('message.opened', { is_bot })).toMatchObject([{ automated }])
  })
})

describe('an entry of the suppression list', () => {
  it.each([
    ['Too many hard bounces', 'bounce'],
    ['Added by hand', 'other'],
    ['', undefined],
  ])('for %j has the reason %j', (given, reason) => {
    expect(draftsOf('suppression.created', { reason: given })).toMatchObject([{ reason }])
  })
})

describe('a file', () => {
  it.each([
    [{ disposition: '', content_id: 'a@example.com' }, 'inline'],
    [{ disposition: 'attachment', content_id: 'a@example.com' }, 'attachment'],
    [{ disposition: '', content_id: '' }, undefined],
  ])('that comes as %j is shown as %s', (file, disposition) => {
    const [draft] = draftsOf('message.routing', { attachments: [file] })
    const [found] = draft?.type === 'email.received' ? draft.attachments : []
    expect(found?.disposition).toBe(disposition)
  })
})

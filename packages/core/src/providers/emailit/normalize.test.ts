import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { EmailitPayload } from './payload.js'

function draftOf(type: string, object: object) {
  const raw = { event_id: 'evt_1', type, data: { object } } as EmailitPayload
  const [draft] = normalize({ raw })
  return draft
}

const email = { object: 'email', id: 'em_1', to: 'ada@example.com' }

describe('the object of an event', () => {
  it.each([
    [{ data: { object: email }, object: { ...email, to: 'other@example.com' } }],
    [{ data: { object: email } }],
    [{ object: email }],
    [{ data: 'none', object: email }],
  ])('is read of %j, the one in data first', (members) => {
    const raw = { type: 'email.complained', ...members } as EmailitPayload
    expect(normalize({ raw })).toMatchObject([{ recipient: 'ada@example.com', messageId: 'em_1' }])
  })
})

describe('the id of a message', () => {
  const opened = { object: 'load', id: 'load_1', contact: { email: 'ada@example.com' } }

  it.each([
    [{ email: { id: 'em_2' }, email_id: 'em_3' }, 'em_2'],
    [{ email_id: 'em_3' }, 'em_3'],
    [{}, undefined],
  ])('of an open with %j is %j, and never that of the open', (members, messageId) => {
    expect(draftOf('email.loaded', { ...opened, ...members })).toMatchObject({ messageId })
  })

  it('of an unsubscribe is only what has the form of one', () => {
    const change = { object: 'unsubscribe', to: 'ada@example.com' }
    const drafts = ['em_4', 'unsub_4'].map((id) => draftOf('email.unsubscribed', { ...change, id }))
    expect(drafts).toMatchObject([{ messageId: 'em_4' }, { messageId: undefined }])
  })
})

describe('the time of an event', () => {
  const created_at = '2026-05-04T09:00:00+00:00'

  it.each([
    [{ updated_at: '2026-05-04T09:00:01+00:00', timestamp: '2026-05-04T09:00:09Z' }, 1],
    [{ updated_at: null, timestamp: '2026-05-04T09:00:02.500000+00:00' }, 2.5],
    [{ unsubscribed_at: '2026-05-04T11:00:03+02:00' }, 3],
    [{}, 0],
  ])('with %j is %d s after the message was made', (times, seconds) => {
    const occurredAt = new Date(Date.UTC(2026, 4, 4, 9) + seconds * 1000)
    expect(draftOf('email.failed', { ...email, created_at, ...times })).toMatchObject({
      occurredAt,
    })
  })
})

describe('an entry of the suppression list', () => {
  it.each([
    [{ type: 'recipient', reason: 'manual' }, 'manual', 'all'],
    [{ type: 'recipient', reason: 'Some words' }, undefined, 'all'],
    [{ type: 'complaint' }, 'complaint', 'campaigns'],
    [{ type: 'Unsubscribe', reason: null }, 'unsubscribe', 'campaigns'],
    [{}, undefined, undefined],
  ])('of %j has the reason %j and the scope %j', (members, reason, scope) => {
    const entry = { object: 'suppression', email: 'ada@example.com', ...members }
    expect(draftOf('suppression.created', entry)).toMatchObject({ reason, scope })
    expect(draftOf('suppression.deleted', entry)).toMatchObject({ type: 'suppression.removed' })
  })
})

it('a contact is known by its own id, whatever audience it is in', () => {
  const contact = { id: 'con_1', email: 'ada@example.com' }
  const subscriber = { id: 'sub_1', audience: { id: 'aud_1' }, contact }
  expect(draftOf('subscriber.created', subscriber)).toMatchObject({
    contactId: 'con_1',
    lists: ['aud_1'],
  })
  const audiences = [{ id: 'aud_1' }, { id: 'aud_2' }, 'aud_3']
  expect(draftOf('contact.created', { ...contact, audiences })).toMatchObject({
    contactId: 'con_1',
    lists: ['aud_1', 'aud_2'],
  })
})

it('the campaign is an id, whether it stands alone or has a name', () => {
  expect(draftOf('email.bounced', { ...email, campaign: 'cmp_1' })).toMatchObject({
    campaign: 'cmp_1',
  })
  expect(draftOf('email.bounced', { ...email, campaign: { id: 'cmp_2' } })).toMatchObject({
    campaign: 'cmp_2',
  })
})

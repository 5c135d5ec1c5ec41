import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { MailerLitePayload } from './payload.js'
import { read } from './read.js'

const subscriber = { id: '1', email: 'ada@example.com' }

function draftOf(members: object) {
  const [draft] = normalize({ raw: members as MailerLitePayload })
  return draft
}

describe('a bounce', () => {
  it.each([
    ['bounced', 'permanent'],
    ['active', 'undetermined'],
    [null, 'undetermined'],
  ])('of a subscriber whose status is %j is %s', (status, kind) => {
    const given = { ...subscriber, status, event: 'subscriber.bounced' }
    expect(draftOf(given)).toMatchObject({ bounce: { kind, category: 'other' } })
  })
})

describe('the time', () => {
  const times = {
    created_at: '2026-05-04 09:00:00',
    updated_at: '2026-05-04 09:00:01',
    unsubscribed_at: '2026-05-04 09:00:02',
  }

  it.each([
    ['subscriber.created', 0],
    ['subscriber.updated', 1],
    ['subscriber.bounced', 1],
    ['subscriber.unsubscribed', 2],
  ])('of %s is in UTC, and of what happened', (event, seconds) => {
    const occurredAt = new Date(Date.UTC(2026, 4, 4, 9, 0, seconds))
    expect(draftOf({ ...subscriber, ...times, event })).toMatchObject({ occurredAt })
  })

  it('of an open is not that of a change of the subscriber', () => {
    const given = { type: 'campaign.open', subscriber: { ...subscriber, ...times } }
    expect(draftOf(given)).toMatchObject({ occurredAt: undefined })
  })
})

describe('a click', () => {
  it.each([
    [{ url: 'https://example.com/x' }],
    [{ link: 'https://example.com/x' }],
    [{ link: { url: 'https://example.com/x' } }],
  ])('has the URL of %j', (members) => {
    expect(draftOf({ type: 'campaign.click', subscriber, ...members })).toMatchObject({
      type: 'email.clicked',
      url: 'https://example.com/x',
    })
  })

  it('does not have the address from which the subscriber signed up', () => {
    const given = { type: 'campaign.click', subscriber: { ...subscriber, ip_address: '192.0.2.1' } }
    expect(draftOf(given)).toMatchObject({ ip: undefined, url: undefined })
  })
})

describe('a group', () => {
  const group = { id: 7, name: 'News' }

  it('that was joined is among the lists, and one that was left is not', () => {
    const given = { subscriber, group }
    expect(draftOf({ type: 'subscriber.added_to_group', ...given })).toMatchObject({ lists: ['7'] })
    expect(draftOf({ type: 'subscriber.removed_from_group', ...given })).toMatchObject({
      type: 'contact.updated',
      lists: undefined,
    })
  })

  it('is once among those that the subscriber is in', () => {
    const given = { subscriber: { ...subscriber, groups: [group, { id: '8' }, 9] }, group }
    const draft = draftOf({ type: 'subscriber.added_to_group', ...given })
    expect(draft).toMatchObject({ lists: ['7', '8'] })
  })
})

it('fields are metadata, but not as the list that they are in Classic', () => {
  const event = 'subscriber.spam_reported'
  expect(draftOf({ ...subscriber, event, fields: { name: 'Ada' } })).toMatchObject({
    metadata: { name: 'Ada' },
  })
  expect(draftOf({ ...subscriber, event, fields: [{ key: 'name' }] })).toMatchObject({
    metadata: {},
  })
})

it('a batch is read event by event, and what is none stays as it is', () => {
  const body = (value: object) => ({ body: Buffer.from(JSON.stringify(value)) })
  expect(read(body({ events: [{ event: 'a' }, 7], total: 2 }))).toEqual([
    { raw: { event: 'a' } },
    { raw: 7 },
  ])
  expect(read(body({ event: 'a', events: 'none' }))).toEqual([
    { raw: { event: 'a', events: 'none' } },
  ])
})

import { describe, expect, it } from 'vitest'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { urlToken } from '../../verify/url-token.js'
import { mautic } from './index.js'
import { normalize } from './normalize.js'
import type { MauticPayload } from './payload.js'
import { read } from './read.js'

const contact = { id: 47, fields: { core: { email: { value: 'ada@example.com' } } } }

function draftOf(eventName: string, entry: object) {
  const raw = entry as MauticPayload
  const [draft] = normalize({ raw, eventName: `mautic.${eventName}` })
  return draft
}

function itemsOf(body: unknown) {
  return read({ body: Buffer.from(JSON.stringify(body)) })
}

describe('the entries of a delivery', () => {
  it('have the name under which they are listed', () => {
    expect(itemsOf({ 'mautic.a': [{ id: 1 }, { id: 2 }], 'mautic.b': { id: 3 } })).toEqual([
      { raw: { id: 1 }, eventName: 'mautic.a' },
      { raw: { id: 2 }, eventName: 'mautic.a' },
      { raw: { id: 3 }, eventName: 'mautic.b' },
    ])
  })

  it('are in the order in which they happened, those of one moment in that of their names', () => {
    const at = (second: number) => ({ timestamp: `2026-05-04T10:00:0${second}+00:00` })
    const body = { 'mautic.b': [at(1), at(3)], 'mautic.c': [at(2)], 'mautic.a': [at(3), {}] }
    expect(itemsOf(body)).toEqual([
      { raw: {}, eventName: 'mautic.a' },
      { raw: at(1), eventName: 'mautic.b' },
      { raw: at(2), eventName: 'mautic.c' },
      { raw: at(3), eventName: 'mautic.a' },
      { raw: at(3), eventName: 'mautic.b' },
    ])
  })

  it.each([
    ['{}'],
    ['{"timestamp":"2026-05-04T10:00:00+00:00"}'],
    ['{"constructor":[{}]}'],
    ['{"mautic.a":[]}'],
  ])('are not in %s, which is malformed as a whole', (body) => {
    expect(read({ body: Buffer.from(body) })).toEqual([{ raw: JSON.parse(body) }])
  })

  it('are told apart by their names, and known when they come again', async () => {
    const token = 'a-token-that-no-one-can-guess'
    const herald = createHerald({ providers: [mautic({ verify: urlToken(token) })], logger: false })
    const events: HeraldEvent[] = []
    herald.on('*', (event) => void events.push(event))
    const entry = { contact, timestamp: '2026-05-04T10:00:00+00:00' }
    const names = ['lead_a', 'lead_points_change', 'lead_post_save_new', 'lead_post_save_update']
    const body = Object.fromEntries(names.map((name) => [`mautic.${name}`, [entry]]))
    for (const sent of [body, { ...body, 'mautic.lead_z': [entry] }]) {
      await herald.receive({
        provider: 'mautic',
        method: 'POST',
        url: `/mautic?token=${token}`,
        headers: {},
        body: Buffer.from(JSON.stringify(sent)),
      })
    }
    expect(events.map(({ providerType }) => providerType)).toEqual(
      [...names, 'lead_z'].map((name) => `mautic.${name}`),
    )
  })
})

describe('the address', () => {
  it.each([
    { contact: { email: 'ada@example.com' } },
    { contact },
    { contact: { fields: { core: { email: 'ada@example.com' } } } },
    { contact: { fields: { all: { email: 'ada@example.com' } } } },
    { lead: contact },
    { stat: { lead: contact } },
    { stat: { contact } },
    { hit: { lead: contact } },
    { stat: { emailAddress: 'ada@example.com', lead: { email: 'new@example.com' } } },
  ])('is read of %j', (entry) => {
    expect(draftOf('email_on_send', entry)).toMatchObject({ recipient: 'ada@example.com' })
  })
})

describe('the campaign', () => {
  it.each([
    [{ source: ['campaign.event', 12] }, '12'],
    [{ source: ['campaign', '13'] }, '13'],
    [{ source: ['segment', 14] }, undefined],
    [{ source: [] }, undefined],
    [{ stat: { source: 'campaign.event', sourceId: 15 } }, '15'],
    [{ stat: { source: null, sourceId: 16 } }, undefined],
  ])('of %j is %j', (entry, campaign) => {
    expect(draftOf('email_on_send', { contact, ...entry })).toMatchObject({ campaign })
  })
})

describe('a bounce', () => {
  const of = (doNotContact: unknown) =>
    draftOf('lead_channel_subscription_changed', {
      contact: { ...contact, doNotContact },
      channel: 'email',
      old_status: 'contactable',
      new_status: 'bounced',
    })

  it.each([
    ['550 no such user', 'permanent'],
    ['smtp; 450 4.2.1 try later', 'transient'],
    ['5.1.1', 'permanent'],
    ['Hard bounce', 'undetermined'],
    [null, 'undetermined'],
  ])('with the comment %j is %s', (comments, kind) => {
    expect(of([{ channel: 'email', comments }])).toMatchObject({ bounce: { kind } })
  })

  it.each([[[{ channel: 'sms', comments: '550 no such user' }]], [{}], [['none']], [undefined]])(
    'with the reasons %j has none',
    (reasons) => {
      const draft = of(reasons)
      expect(draft).toMatchObject({ bounce: { kind: 'undetermined', category: 'other' } })
      expect(draft).not.toHaveProperty('bounce.diagnostic')
    },
  )
})

it('a contact that was deleted has its id beside it', () => {
  const entry = { id: 50, contact: { ...contact, id: null } }
  expect(draftOf('lead_post_delete', entry)).toMatchObject({ contactId: '50' })
})

it('an open counts by its own time, not by that of the first', () => {
  const stat = { emailAddress: 'ada@example.com', dateRead: '2026-05-04T09:00:00+00:00' }
  const timestamp = '2026-05-04T11:00:00+00:00'
  expect(draftOf('email_on_open', { stat, timestamp })).toMatchObject({
    occurredAt: new Date('2026-05-04T11:00:00Z'),
  })
  const lastOpened = '2026-05-04T10:00:00+00:00'
  expect(draftOf('email_on_open', { stat: { ...stat, lastOpened }, timestamp })).toMatchObject({
    occurredAt: new Date('2026-05-04T10:00:00Z'),
  })
})

import { describe, expect, it } from 'vitest'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { urlToken } from '../../verify/url-token.js'
import { kit } from './index.js'
import { normalize } from './normalize.js'
import type { KitPayload } from './payload.js'
import { read } from './read.js'

const token = 'a-token-that-no-one-can-guess'
const subscriber = { id: 1, email_address: 'ada@example.com', state: 'active' }

function draftOf(type: string, data: object = {}) {
  const [draft] = normalize({ raw: { id: 'e1', type, data: { subscriber, ...data } } })
  return draft
}

function itemsOf(body: unknown, url = '/kit?event=subscriber.tag_add') {
  return read({ url, body: Buffer.from(JSON.stringify(body)) })
}

describe('a contact', () => {
  it('is on the form, the sequence or the tag that it is about', () => {
    const tag = { id: 7, name: 'Customer' }
    expect(draftOf('subscriber.tag_added', { tag })).toMatchObject({ lists: ['7'] })
    expect(draftOf('subscriber.tag_added', { tag, form: { id: '8' } })).toMatchObject({
      lists: ['8', '7'],
    })
    expect(draftOf('subscriber.activated', { tag: 7 })).toMatchObject({ lists: undefined })
  })
})

describe('a bounce', () => {
  it('is permanent, and has no reason', () => {
    expect(draftOf('subscriber.bounced')).toMatchObject({
      bounce: { kind: 'permanent', category: 'other', providerKind: 'active' },
    })
  })
})

describe('the name in the URL', () => {
  it('is that of a body which says nothing', () => {
    expect(itemsOf({ subscriber })).toEqual([
      { raw: { subscriber }, eventName: 'subscriber.tag_add' },
    ])
  })

  it.each(['/kit', '/kit?event=', '/kit?event'])('is missing in %s', (url) => {
    expect(itemsOf({ subscriber }, url)).toEqual([{ raw: { subscriber } }])
  })

  it('changes nothing of an event that has a name, nor of a list of them', () => {
    const event = { type: 'subscriber.bounced', data: { subscriber } }
    expect(itemsOf({ delivery_id: 1, events: [event, {}] })).toEqual([{ raw: event }, { raw: {} }])
    expect(itemsOf(event)).toEqual([{ raw: event }])
  })
})

describe('a legacy webhook of Kit', () => {
  async function eventsOf(...names: readonly string[]): Promise<HeraldEvent[]> {
    const herald = createHerald({
      providers: [kit({ verify: urlToken(token) })],
      logger: false,
    })
    const events: HeraldEvent[] = []
    herald.on('*', (event) => void events.push(event))
    for (const name of names) {
      const url = `/kit?token=${token}&event=${name}`
      const body = Buffer.from(JSON.stringify({ subscriber }))
      await herald.receive({ provider: 'kit', method: 'POST', url, headers: {}, body })
    }
    return events
  }

  it('has an id for what its URL says, since its body says the same of everything', async () => {
    const names = ['tag_add', 'form_subscribe', 'link_click', 'product_purchase'].map(
      (name) => `subscriber.${name}`,
    )
    const events = await eventsOf(...names)
    expect(events.map(({ providerType }) => providerType)).toEqual(names)
    expect(new Set(events.map(({ id }) => id)).size).toBe(4)
    const [first] = await eventsOf('subscriber.tag_add')
    expect(first?.id).toBe(events[0]?.id)
  })

  it.each([
    ['subscriber.subscriber_bounce', 'email.bounced'],
    ['SUBSCRIBER.SUBSCRIBER_COMPLAIN', 'email.complained'],
    ['subscriber.link_click', 'unknown'],
    ['purchase.purchase_create', 'unknown'],
  ])('by the name of %s is %s', async (name, type) => {
    expect(await eventsOf(name)).toMatchObject([{ type }])
  })
})

it('what has no data is malformed, and keeps its id and its time', () => {
  const raw = { id: 'e1', type: 'subscriber.bounced', created: '2026-05-04T09:00:00Z' }
  expect(normalize({ raw: raw as KitPayload })).toMatchObject([
    { type: 'unknown', providerEventId: 'e1', occurredAt: new Date('2026-05-04T09:00:00Z') },
  ])
})

import { describe, expect, it } from 'vitest'
import { createHerald } from '../../herald.js'
import { shouldSuppress } from '../../events/should-suppress.js'
import type { HeraldEvent } from '../../events/event-map.js'
import { urlToken } from '../../verify/url-token.js'
import { drip } from './index.js'
import { normalize } from './normalize.js'
import type { DripPayload } from './payload.js'

const token = 'a-token-that-no-one-can-guess'
const subscriber = { id: 's1', email: 'ada@example.com', ip_address: '192.0.2.1' }

function payloadOf(event: string, properties: object = {}): DripPayload {
  const data = { subscriber, properties }
  return { event, occurred_at: '2026-05-04T09:00:00Z', data } as DripPayload
}

function draftOf(event: string, properties?: object) {
  const [draft] = normalize({ raw: payloadOf(event, properties) })
  return draft
}

async function answerTo(body: string, url = `/drip?token=${token}`, works = true) {
  const herald = createHerald({
    providers: [drip({ verify: urlToken(token) })],
    logger: false,
  })
  const events: HeraldEvent[] = []
  herald.on('*', (event) => {
    if (!works) throw new Error('not now')
    events.push(event)
  })
  const delivery = { provider: 'drip', method: 'POST', url, headers: {} }
  const { status } = await herald.receive({ ...delivery, body: Buffer.from(body) })
  return { status, events }
}

describe('the answer to Drip', () => {
  const body = JSON.stringify(payloadOf('subscriber.complained'))

  it.each<[string, number, Parameters<typeof answerTo>]>([
    ['what was handled', 200, [body]],
    ['what a handler failed on', 429, [body, undefined, false]],
    ['a wrong token', 429, [body, '/drip?token=another']],
    ['what is no JSON', 429, ['{']],
    ['what has no name', 200, ['{"data":{}}']],
  ])('for %s is %i', async (_, status, posted) => {
    expect((await answerTo(...posted)).status).toBe(status)
  })
})

describe('a bounce', () => {
  it('does not cost the address; the mark that follows does', async () => {
    const advice = async (event: string) => {
      const { events } = await answerTo(JSON.stringify(payloadOf(event, { delivery_id: '1' })))
      return events.map((each) => shouldSuppress(each).suppress)
    }
    expect(await advice('subscriber.bounced')).toEqual([false])
    expect(await advice('subscriber.marked_as_undeliverable')).toEqual([true])
  })
})

describe('an open or a click', () => {
  it('does not have the address from which the subscriber signed up', () => {
    expect(draftOf('subscriber.opened_email')).toMatchObject({ ip: undefined })
    expect(draftOf('subscriber.clicked_email', { ip_address: '192.0.2.2' })).toMatchObject({
      ip: '192.0.2.2',
    })
  })

  it('has an identity with its message, its time and its link', () => {
    const given = { delivery_id: '1', url: 'https://example.com/x' }
    expect(draftOf('subscriber.clicked_email', given)).toMatchObject({
      identity: ['1', '2026-05-04T09:00:00Z', 'https://example.com/x'],
    })
    expect(draftOf('subscriber.clicked_email', { url: given.url })).toMatchObject({
      identity: undefined,
    })
  })
})

it.each([
  ['subscriber.unsubscribed_all', {}, 'all'],
  ['subscriber.unsubscribed_from_campaign', { campaign_id: 55 }, '55'],
  ['subscriber.unsubscribed_from_campaign', {}, undefined],
])('%s with %j has the scope %j', (event, properties, scope) => {
  expect(draftOf(event, properties)).toMatchObject({ type: 'email.unsubscribed', scope })
})

it.each([
  ['subscriber.subscribed_to_campaign', ['55']],
  ['subscriber.removed_from_campaign', undefined],
  ['subscriber.completed_campaign', undefined],
])('%s has the lists %j', (event, lists) => {
  expect(draftOf(event, { campaign_id: '55' })).toMatchObject({ type: 'contact.updated', lists })
})

it('two tags of one second are two events', async () => {
  const ids = ['a', 'b'].map(async (tag) => {
    const { events } = await answerTo(JSON.stringify(payloadOf('subscriber.applied_tag', { tag })))
    return events.map(({ id }) => id)
  })
  expect(new Set((await Promise.all(ids)).flat()).size).toBe(2)
})

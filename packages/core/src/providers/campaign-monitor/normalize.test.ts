import { describe, expect, it } from 'vitest'
import { failure, mistyped } from '../../../test-helpers/post.js'
import type { HeraldEvent } from '../../events/event-map.js'
import { shouldSuppress } from '../../events/should-suppress.js'
import { createHerald } from '../../herald.js'
import { unverified } from '../../verify/unverified.js'
import { urlToken } from '../../verify/url-token.js'
import { campaignMonitor, type CampaignMonitorOptions } from './index.js'

const token = 'a-token-that-nobody-guesses'
const bounced = {
  Type: 'Deactivate',
  State: 'Bounced',
  Date: '2026-05-04 09:00:02',
  EmailAddress: 'gone@example.com',
}

function rig(options: Partial<CampaignMonitorOptions> = {}) {
  const herald = createHerald({
    providers: [campaignMonitor({ verify: unverified(), ...options })],
    logger: false,
  })
  const events: HeraldEvent[] = []
  herald.on('*', (event) => void events.push(event))
  const send = async (body: string | object[], query = '') => {
    const text = typeof body === 'string' ? body : JSON.stringify({ Events: body, ListID: 'l1' })
    const delivery = { provider: 'campaign-monitor', method: 'POST', url: `/${query}`, headers: {} }
    return (await herald.receive({ ...delivery, body: Buffer.from(text) })).status
  }
  return { events, send }
}

describe('a delivery of Campaign Monitor', () => {
  it('is one event for each of its list, with the list that they are of', async () => {
    const { events, send } = rig()
    expect(await send([bounced, { ...bounced, EmailAddress: 'off@example.com' }])).toBe(200)
    expect(events).toMatchObject([{ raw: { ...bounced, ListID: 'l1' } }, { raw: { ListID: 'l1' } }])
  })

  it.each(['{"Events":[],"ListID":"l1"}', '', '{}'])(
    'that tries the webhook out, as %j, is answered 200',
    async (body) => {
      expect(await rig().send(body)).toBe(200)
    },
  )

  it('with one event that cannot be read is answered 200, and the others come', async () => {
    const { events, send } = rig()
    expect(await send([{ Type: 'Deactivate', State: 'Bounced' }, bounced])).toBe(200)
    expect(events.map(({ type }) => type)).toEqual(['unknown', 'email.bounced'])
  })

  it.each(['<?xml version="1.0"?><Events/>', '\ufeff <Events/>'])(
    'as XML is answered 200, and says what is wrong: %j',
    async (xml) => {
      const { events, send } = rig()
      expect(await send(xml)).toBe(200)
      expect(events).toEqual([])
      const read = () => campaignMonitor({ verify: unverified() }).read(mistyped(bodyOf(xml)))
      expect(failure(read).message).toContain('PayloadFormat "json"')
    },
  )

  it.each(['', '?token=', '?token=another-token-of-some-length'])(
    'is rejected with the query %j',
    async (query) => {
      const { events, send } = rig({ verify: urlToken(token) })
      expect(await send([bounced], query)).toBe(401)
      expect(events).toEqual([])
    },
  )
})

describe('the time of an event', () => {
  it.each([
    [undefined, '2026-05-04T09:00:02.000Z'],
    ['Australia/Sydney', '2026-05-03T23:00:02.000Z'],
  ])('with the time zone %s is %s, and the id stays', async (timeZone, expected) => {
    const { events, send } = rig(timeZone === undefined ? {} : { timeZone })
    const plain = rig()
    await Promise.all([send([bounced]), plain.send([bounced])])
    expect(events.map(({ occurredAt }) => occurredAt.toISOString())).toEqual([expected])
    expect(events.map(({ id }) => id)).toEqual(plain.events.map(({ id }) => id))
  })

  it('needs a time zone that there is', () => {
    const made = () => campaignMonitor({ verify: unverified(), timeZone: 'Mars/Olympus' })
    expect(failure(made)).toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining('timeZone') as string,
    })
  })
})

describe('a deactivation', () => {
  it.each([
    ['BOUNCED', 'email.bounced', { reason: 'bounce' }],
    ['Unsubscribed', 'email.unsubscribed', { reason: 'unsubscribe', scope: 'l1' }],
    ['Spam complaint', 'email.complained', { reason: 'complaint' }],
  ])('as %s is %s, and ends mail to the address', async (State, type, advice) => {
    const { events, send } = rig()
    await send([{ ...bounced, State }])
    expect(events).toMatchObject([{ type }])
    expect(events.map(shouldSuppress)).toMatchObject([{ suppress: true, ...advice }])
  })

  it.each(['Unconfirmed', 'constructor', ''])('as %j has no event type', async (State) => {
    const { events, send } = rig()
    await send([{ ...bounced, State }])
    expect(events).toMatchObject([{ type: 'unknown', recipient: 'gone@example.com', issues: [] }])
  })
})

it('makes no Campaign Monitor without a verifier', () => {
  expect(failure(() => campaignMonitor(mistyped({}))).code).toBe('ERR_VERIFY_MISSING')
})

function bodyOf(text: string) {
  return { headers: {}, body: Buffer.from(text) }
}

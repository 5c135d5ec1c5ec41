import { describe, expect, it } from 'vitest'
import { failure, mistyped } from '../../../test-helpers/post.js'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { urlToken } from '../../verify/url-token.js'
import { activeCampaign } from './index.js'
import { normalize } from './normalize.js'
import type { ActiveCampaignPayload } from './payload.js'

const token = 'a-token-that-nobody-guesses'
const headers = { 'content-type': 'application/x-www-form-urlencoded' }
const click = {
  type: 'click',
  date_time: '2026-05-04T09:10:00-05:00',
  'contact[id]': '102',
  'contact[email]': 'ada@example.com',
  'contact[tags]': 'letters',
  'campaign[id]': '7',
  'link[id]': '3',
}

function rig() {
  const herald = createHerald({
    providers: [activeCampaign({ verify: urlToken(token) })],
    logger: false,
  })
  const events: HeraldEvent[] = []
  herald.on('*', (event) => void events.push(event))
  const send = async (fields: Record<string, string>, query = `?token=${token}`) => {
    const delivery = { provider: 'activecampaign', method: 'POST', url: `/${query}`, headers }
    const body = Buffer.from(new URLSearchParams(fields).toString())
    return (await herald.receive({ ...delivery, body })).status
  }
  return { events, send }
}

describe('a delivery of ActiveCampaign', () => {
  it('comes out with the members that its names in brackets mean', async () => {
    const { events, send } = rig()
    expect(await send({ ...click, 'contact[fields][favourite_colour]': 'green' })).toBe(200)
    expect(events).toMatchObject([
      {
        type: 'email.clicked',
        authenticity: 'shared-secret',
        metadata: { favourite_colour: 'green' },
        raw: { contact: { email: 'ada@example.com' }, campaign: { id: '7' } },
      },
    ])
  })

  it.each(['', '?token=', '?token=another-token-of-some-length'])(
    'is rejected with the query %j',
    async (query) => {
      const { events, send } = rig()
      expect(await send(click, query)).toBe(401)
      expect(events).toEqual([])
    },
  )

  it.each(['type', 'contact[email]'])('is answered 200 without its %s', async (name) => {
    const { [name]: _, ...rest } = click as Record<string, string>
    expect(await rig().send(rest)).toBe(200)
  })
})

describe('the id of an event', () => {
  const idsOf = async (...payloads: Record<string, string>[]) => {
    const { events, send } = rig()
    for (const payload of payloads) await send(payload)
    return new Set(events.map(({ id }) => id)).size
  }

  it('is the same where the delivery comes again, and tells something else of the contact', async () => {
    expect(await idsOf(click, { ...click, 'contact[tags]': 'letters, maths' })).toBe(1)
  })

  it.each(['date_time', 'contact[id]', 'campaign[id]', 'link[id]', 'list'])(
    'differs with the %s',
    async (name) => {
      expect(await idsOf(click, { ...click, [name]: '2026-05-04T09:10:01-05:00' })).toBe(2)
    },
  )

  it('differs between two changes of a contact in the same second', async () => {
    const update = { ...click, type: 'update' }
    expect(await idsOf(update, { ...update, 'contact[tags]': 'letters, maths' })).toBe(2)
  })
})

describe('an unsubscribe', () => {
  const scopesOf = (list: unknown) =>
    normalize({
      raw: { type: 'unsubscribe', contact: { email: 'ada@example.com' }, list },
    } as { raw: ActiveCampaignPayload }).map((draft) => 'scope' in draft && draft.scope)

  it.each([
    [
      [{ id: '4' }, { id: '6' }],
      ['4', '6'],
    ],
    [[{ id: ['4', '6'] }], ['4', '6']],
    [
      ['4', '6'],
      ['4', '6'],
    ],
    [[{ id: '4' }, { id: '4' }], ['4']],
    ['4', ['4']],
    ['0', [undefined]],
    [undefined, [undefined]],
    [{ constructor: '4' }, [undefined]],
  ])('from the lists %j is one event for each', (list, scopes) => {
    expect(scopesOf(list)).toEqual(scopes)
  })
})

it('makes no ActiveCampaign without a verifier', () => {
  expect(failure(() => activeCampaign(mistyped({}))).code).toBe('ERR_VERIFY_MISSING')
})

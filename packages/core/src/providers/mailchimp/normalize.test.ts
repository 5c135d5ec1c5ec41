import { describe, expect, it } from 'vitest'
import { createHerald } from '../../herald.js'
import type { HeraldEvent } from '../../events/event-map.js'
import { urlToken } from '../../verify/url-token.js'
import { mailchimp } from './index.js'

const token = 'a-token-that-nobody-guesses'
const headers = { 'content-type': 'application/x-www-form-urlencoded' }

function rig() {
  const herald = createHerald({
    providers: [mailchimp({ verify: urlToken(token) })],
    logger: false,
  })
  const events: HeraldEvent[] = []
  herald.on('*', (event) => void events.push(event))
  const send = async (body: string, query = `?token=${token}`, method = 'POST') => {
    const delivery = { provider: 'mailchimp', method, url: `/mailchimp${query}`, headers }
    return (await herald.receive({ ...delivery, body: Buffer.from(body) })).status
  }
  return { events, send }
}

const profile = 'type=profile&fired_at=2026-05-04+09%3A00%3A00&data%5Bemail%5D=ada%40example.com'

describe('a delivery of Mailchimp', () => {
  it('comes out with the members that its names in brackets mean', async () => {
    const { events, send } = rig()
    expect(await send(`${profile}&data%5Bmerges%5D%5BADDRESS%5D%5Bcity%5D=London`)).toBe(200)
    expect(events).toMatchObject([
      {
        type: 'contact.updated',
        authenticity: 'shared-secret',
        raw: { data: { email: 'ada@example.com', merges: { ADDRESS: { city: 'London' } } } },
      },
    ])
  })

  it.each(['', '?token=', '?token=another-token-of-some-length'])(
    'is rejected with the query %j, and so is the probe',
    async (query) => {
      const { events, send } = rig()
      expect(await send(profile, query)).toBe(401)
      expect(await send('', query, 'GET')).toBe(401)
      expect(events).toEqual([])
    },
  )

  it('is preceded by a probe, which is answered with the token', async () => {
    const { events, send } = rig()
    expect(await send('', undefined, 'GET')).toBe(200)
    expect(events).toEqual([])
  })

  it('has an id of its own, also beside another change in the same second', async () => {
    const { events, send } = rig()
    await send(`${profile}&data%5Bmerges%5D%5BFNAME%5D=Ada`)
    await send(`${profile}&data%5Bmerges%5D%5BFNAME%5D=Augusta`)
    expect(new Set(events.map(({ id }) => id)).size).toBe(2)
  })

  it.each(['type', 'data%5Bemail%5D'])('is answered 200 without its %s', async (name) => {
    const fields = profile.split('&').filter((field) => !field.startsWith(`${name}=`))
    expect(await rig().send(fields.join('&'))).toBe(200)
  })
})

it('makes no Mailchimp without a verifier', () => {
  expect(() => mailchimp({} as Parameters<typeof mailchimp>[0])).toThrow(
    expect.objectContaining({ code: 'ERR_VERIFY_MISSING' }),
  )
})

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { signHmac } from '../../verify/hmac/sign.js'
import { nylas } from './index.js'

const secret = 'nylas-selfmade-secret'
const scheme = { header: 'x-nylas-signature', secret }
const notification = {
  id: 'n-1',
  type: 'message.delivered',
  time: 1777885202,
  data: { object: { message: { id: 'm-1' }, delivered: { recipients: ['ada@example.com'] } } },
}
const plain = Buffer.from(JSON.stringify(notification))
const zipped = gzipSync(plain)

function rig(options: Parameters<typeof nylas>[0] = { webhookSecret: secret }) {
  const herald = createHerald({ logger: false, providers: [nylas(options)] })
  const events: HeraldEvent[] = []
  herald.on('*', (event) => void events.push(event))
  const post = async (body: Uint8Array, headers: Readonly<Record<string, string>>) => {
    const delivery = { provider: 'nylas', method: 'POST', url: '/webhooks/nylas', headers }
    return (await herald.receive({ ...delivery, body: () => body })).status
  }
  const get = (query: string) =>
    herald.receive({
      provider: 'nylas',
      method: 'GET',
      url: `/webhooks/nylas${query}`,
      headers: {},
      body: new Uint8Array(),
    })
  return { events, post, get }
}

describe('the signature of Nylas', () => {
  const gzip = { 'content-encoding': 'gzip' }

  it('covers the body as it travels: compressed', async () => {
    const { events, post } = rig()
    expect(await post(zipped, { ...gzip, ...signHmac(scheme, { body: zipped }) })).toBe(200)
    expect(events).toMatchObject([
      { type: 'email.delivered', authenticity: 'signed', raw: notification },
    ])
  })

  it.each<[string, Uint8Array, Readonly<Record<string, string>>]>([
    ['over what was compressed', zipped, { ...gzip, ...signHmac(scheme, { body: plain }) }],
    ['over another body', gzipSync('{}'), { ...gzip, ...signHmac(scheme, { body: zipped }) }],
    ['that is missing', zipped, gzip],
  ])('is refused, to come again, %s', async (_, body, headers) => {
    const { events, post } = rig()
    expect(await post(body, headers)).toBe(503)
    expect(events).toEqual([])
  })

  it('does not make what cannot be decoded or parsed final', async () => {
    const { post } = rig()
    const broken = Buffer.from('not gzip')
    expect(await post(broken, { ...gzip, ...signHmac(scheme, { body: broken }) })).toBe(503)
    expect(await post(broken, signHmac(scheme, { body: broken }))).toBe(503)
  })

  it('answers 200 to what cannot be read, so that Nylas does not switch the webhook off', async () => {
    const body = Buffer.from('{"id":"n-1"}')
    const herald = createHerald({ logger: false, providers: [nylas({ webhookSecret: secret })] })
    const headers = signHmac(scheme, { body })
    const delivery = { provider: 'nylas', method: 'POST', url: '/webhooks/nylas', headers, body }
    expect((await herald.receive(delivery)).status).toBe(200)
  })
})

describe('the challenge of Nylas', () => {
  it.each([{ webhookSecret: secret }, { verify: () => false }] as const)(
    'is answered with its text and nothing else, with %j',
    async (options) => {
      expect(await rig(options).get('?a=1&challenge=b1946ac9-2d%2B')).toEqual({
        status: 200,
        headers: expect.objectContaining({ 'content-type': 'text/plain; charset=utf-8' }),
        body: 'b1946ac9-2d+',
      })
    },
  )

  it.each(['', '?', '?chall=1'])('is not in the query %j', async (query) => {
    expect((await rig().get(query)).status).toBe(405)
  })

  it('is answered before there is a secret, and deliveries are refused until there is one', async () => {
    const { events, post, get } = rig({ verify: () => false })
    expect((await get('?challenge=x')).status).toBe(200)
    expect(await post(plain, signHmac(scheme, { body: plain }))).toBe(503)
    expect(events).toEqual([])
  })

  it('does not make a delivery pass: only a GET is one', async () => {
    const herald = createHerald({ logger: false, providers: [nylas({ webhookSecret: secret })] })
    const url = '/webhooks/nylas?challenge=x'
    const delivery = { provider: 'nylas', method: 'POST', url, headers: {}, body: plain }
    expect((await herald.receive(delivery)).status).toBe(503)
  })
})

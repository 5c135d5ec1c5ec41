import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { failure } from '../../../test-helpers/post.js'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { autoSend, type AutoSendSecret } from './index.js'

const webhookSecret = 'a-secret-that-nobody-guesses'
const createdAt = '2026-05-04T09:00:00.000Z'
const signedAt = Date.parse(createdAt)

interface Posted {
  readonly payload?: object
  readonly headers?: Readonly<Record<string, string>>
}

function rig(options: Partial<AutoSendSecret> = {}, now = signedAt) {
  const herald = createHerald({
    providers: [autoSend({ webhookSecret, ...options })],
    logger: false,
    now: () => now,
  })
  const events: HeraldEvent[] = []
  herald.on('*', (event) => void events.push(event))
  const send = async ({ payload = { createdAt }, headers = {} }: Posted = {}) => {
    const data = { emailId: 'e1', to: { email: 'ada@example.com' } }
    const body = Buffer.from(JSON.stringify({ type: 'email.opened', data, ...payload }))
    const mac = createHmac('sha256', webhookSecret).update(body).digest('hex')
    const delivery = { provider: 'autosend', method: 'POST', url: '/' }
    const all = { 'x-webhook-signature': mac, ...headers }
    return (await herald.receive({ ...delivery, headers: all, body })).status
  }
  return { events, send }
}

describe('a delivery of AutoSend', () => {
  it.each([
    [0, 200],
    [60, 200],
    [-60, 200],
    [61, 401],
    [-61, 401],
  ])('%i seconds old is answered %i with a tolerance of a minute', async (age, status) => {
    const { events, send } = rig({ toleranceSeconds: 60 }, signedAt + age * 1000)
    expect(await send()).toBe(status)
    expect(events.map(({ authenticity }) => authenticity)).toEqual(status === 200 ? ['signed'] : [])
  })

  it.each([undefined, false] as const)('of any age is taken with the tolerance %s', async (off) => {
    const options = off === undefined ? {} : { toleranceSeconds: off }
    expect(await rig(options, signedAt + 1e10).send()).toBe(200)
  })

  it.each([{}, { createdAt: 'yesterday' }, { createdAt: null }])(
    'with the time %j is rejected where there is a tolerance',
    async (payload) => {
      expect(await rig({ toleranceSeconds: 60 }).send({ payload })).toBe(401)
      expect(await rig().send({ payload })).toBe(200)
    },
  )

  it('is not made timely by a header', async () => {
    const headers = { 'x-webhook-timestamp': String(signedAt + 3_600_000) }
    expect(await rig({ toleranceSeconds: 60 }, signedAt + 3_600_000).send({ headers })).toBe(401)
  })

  it.each([0, -1, Number.NaN])('cannot be limited to %d seconds', (toleranceSeconds) => {
    expect(failure(() => autoSend({ webhookSecret, toleranceSeconds }))).toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining('toleranceSeconds') as string,
    })
  })
})

describe('the id of an event', () => {
  it('is made of what is signed: a delivery under another id is the same event', async () => {
    const { events, send } = rig()
    for (const id of ['d1', 'd2']) await send({ headers: { 'x-webhook-delivery-id': id } })
    // The second is done already.
    expect(events).toMatchObject([{ providerEventId: 'd1' }])
  })

  it('differs between two opens', async () => {
    const { events, send } = rig()
    await send()
    await send({ payload: { createdAt: '2026-05-04T09:00:00.001Z' } })
    expect(events[0]?.id).not.toBe(events[1]?.id)
  })
})

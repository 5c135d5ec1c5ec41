import { createSign, generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { createHerald } from '../../herald.js'
import { sendgrid } from './index.js'

it('has a batch of 1,000 delivered again for one event, and runs only that one again', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  const lines = Array.from({ length: 1000 }, (_, index) =>
    JSON.stringify({
      email: `reader-${index}@example.com`,
      timestamp: 1_717_243_200 + index,
      event: 'delivered',
      sg_event_id: Buffer.from(`delivered-${index}`).toString('base64url'),
      sg_message_id: `a1b2C3d4Q${index}.recvd-7c9f-abcde-1-665AF0C0-3.0`,
      'smtp-id': `<a1b2C3d4Q${index}@ismtpd.example.com>`,
      response: '250 2.0.0 OK 1717243260 x1 - gsmtp',
      order_id: String(index),
    }),
  )
  const body = Buffer.from(`[${lines.join(',\r\n')}]\r\n`)
  const runs = new Map<unknown, number>()
  let broken = true
  const herald = createHerald({
    providers: [sendgrid({ publicKey: key })],
    logger: false,
    onError: () => {},
  })
  herald.on('email.delivered', async ({ metadata: { order_id: order } }) => {
    runs.set(order, (runs.get(order) ?? 0) + 1)
    await Promise.resolve()
    if (order === '500' && broken) throw new Error('the database said no')
  })
  const post = async () => {
    const timestamp = String(Math.floor(Date.now() / 1000))
    const signature = createSign('sha256').update(timestamp).update(body).sign(privateKey, 'base64')
    const headers = {
      'content-type': 'application/json;charset=utf-8',
      'x-twilio-email-event-webhook-signature': signature,
      'x-twilio-email-event-webhook-timestamp': timestamp,
    }
    return herald.receive({ provider: 'sendgrid', method: 'POST', url: '/', headers, body })
  }
  const counts = () => [...runs].filter(([order, count]) => count !== (order === '500' ? 0 : 1))

  expect((await post()).status).toBe(503)
  expect(runs.size).toBe(1000)
  expect(counts()).toEqual([['500', 1]])
  expect((await post()).status).toBe(503)
  expect(counts()).toEqual([['500', 2]])
  broken = false
  expect((await post()).status).toBe(200)
  expect(counts()).toEqual([['500', 3]])
  expect((await post()).status).toBe(200)
  expect(counts()).toEqual([['500', 3]])
})

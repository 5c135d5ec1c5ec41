import { createHerald, type HeraldEvent } from '@mailherald/core'
import { sendgrid } from '@mailherald/core/providers/sendgrid'
import { urlToken } from '@mailherald/core/verify'
import { expect, it } from 'vitest'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { urlTokenSigner } from '../../signers/url-token-signer.js'
import { tamperPayload } from '../../tamper.js'
import { sendGridKeys, sendGridSigner, sendGridWire } from './signer.js'

const keys = sendGridKeys()

it('every sample of SendGrid is genuinely signed by sendGridSigner, also the form', async () => {
  const events: HeraldEvent[] = []
  const herald = createHerald({ providers: [sendgrid(keys)], logger: false })
  herald.on('*', (event) => void events.push(event))
  for (const event of sampleEvents('sendgrid')) {
    const delivery = signedDelivery('sendgrid', event, { sign: sendGridSigner(keys) })
    expect(await herald.receive(delivery)).toMatchObject({ status: 200, body: '{"events":1}' })
  }
  expect(events.every(({ authenticity }) => authenticity === 'signed')).toBe(true)
})

it('a delivery of SendGrid is rejected under another key, or with a body that was changed afterwards', async () => {
  const herald = createHerald({ providers: [sendgrid(keys)], logger: false })
  const forged = signedDelivery('sendgrid', 'bounce', { sign: sendGridSigner(sendGridKeys()) })
  expect((await herald.receive(forged)).status).toBe(401)
  const delivery = signedDelivery('sendgrid', 'bounce', { sign: sendGridSigner(keys) })
  const body = delivery.body.slice(0, -2)
  // oxlint-disable-next-line typescript/no-misused-spread -- a copy without the text is what is wanted
  expect((await herald.receive({ ...delivery, body })).status).toBe(401)
})

it('sendGridWire posts what SendGrid posts: a batch that ends in a line break, a form', () => {
  const textOf = (event: 'open' | 'inbound') => {
    const { headers, body } = signedDelivery('sendgrid', event, { sign: sendGridWire })
    return [headers['content-type'], new TextDecoder().decode(body)] as const
  }
  expect(textOf('open')[1]).toMatch(/^\[\{.*\}\]\r\n$/)
  expect(textOf('inbound')[0]).toBe('multipart/form-data; boundary=xYzZY')
  expect(textOf('inbound')[1]).toMatch(/^--xYzZY\r\n.*\r\n--xYzZY--\r\n$/s)
})

it('sendGridWire ends a list that a signer before it has changed, and leaves what is given to the byte', () => {
  const sign = [tamperPayload({ reason: 'none' }), sendGridWire]
  expect(signedDelivery('sendgrid', 'open', { sign }).text).toMatch(/^\[.*"reason":"none"\}\]\r\n$/)
  for (const body of ['[ {} ]', '[{}]', '[{}]\r\n']) {
    expect(signedDelivery('sendgrid', 'open', { body, sign: sendGridWire }).text).toBe(body)
  }
  expect(signedDelivery('sendgrid', 'open', { body: '{}', sign: sendGridWire }).text).toBe(
    '[{}]\r\n',
  )
})

it('sendGridWire does the same to a delivery twice as once', () => {
  const once = signedDelivery('sendgrid', 'open', { sign: sendGridWire })
  expect(sendGridWire(once).body).toEqual(once.body)
})

it('a form of SendGrid can be proved in another way, and changed before it is posted', async () => {
  const token = 'a token that nobody can guess'
  const events: HeraldEvent[] = []
  const herald = createHerald({ providers: [sendgrid({ verify: urlToken(token) })], logger: false })
  herald.on('email.received', (event) => void events.push(event))
  const delivery = signedDelivery('sendgrid', 'inbound', {
    payload: { fields: { subject: 'Changed' } },
    sign: [sendGridWire, urlTokenSigner(token)],
  })
  expect((await herald.receive(delivery)).status).toBe(200)
  expect(events).toMatchObject([{ subject: 'Changed', from: { address: 'bob@example.com' } }])
})

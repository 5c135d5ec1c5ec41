import { createHerald, type HeraldEvent } from '@mailherald/core'
import { mailgun } from '@mailherald/core/providers/mailgun'
import { urlToken } from '@mailherald/core/verify'
import { expect, it } from 'vitest'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { urlTokenSigner } from '../../signers/url-token-signer.js'
import { tamperPayload } from '../../tamper.js'
import { mailgunSigner, mailgunWire } from './signer.js'

const signingKey = 'the signing key of one account'
const sign = mailgunSigner({ signingKey })

it('every sample of Mailgun is genuinely signed by mailgunSigner, also the form', async () => {
  const events: HeraldEvent[] = []
  const herald = createHerald({ providers: [mailgun({ signingKey })], logger: false })
  herald.on('*', (event) => void events.push(event))
  for (const event of sampleEvents('mailgun')) {
    const delivery = signedDelivery('mailgun', event, { sign })
    expect(await herald.receive(delivery)).toMatchObject({ status: 200, body: '{"events":1}' })
  }
  expect(events.every(({ authenticity }) => authenticity === 'shared-secret')).toBe(true)
})

it('a delivery of Mailgun is rejected under another key, and with a signature that came with another body', async () => {
  const herald = createHerald({ providers: [mailgun({ signingKey })], logger: false })
  const forged = signedDelivery('mailgun', 'delivered', {
    sign: mailgunSigner({ signingKey: 'the signing key of another account' }),
  })
  expect((await herald.receive(forged)).status).toBe(401)
  const genuine = signedDelivery('mailgun', 'delivered', { sign })
  expect((await herald.receive(genuine)).status).toBe(200)
  const changed = tamperPayload({ 'event-data': { event: 'complained' } })(genuine)
  expect((await herald.receive(changed)).status).toBe(401)
  expect((await herald.receive(genuine)).status).toBe(200)
})

it('mailgunSigner signs for a subaccount, over the token that it is told', async () => {
  const parentSigningKey = 'the signing key of the primary account'
  const delivery = signedDelivery('mailgun', 'delivered', {
    sign: mailgunSigner({ signingKey, parentSigningKey, token: 'a'.repeat(50) }),
  })
  expect(JSON.parse(new TextDecoder().decode(delivery.body))).toMatchObject({
    signature: { token: 'a'.repeat(50) },
  })
  const primary = createHerald({
    providers: [mailgun({ signingKey: parentSigningKey })],
    logger: false,
  })
  expect((await primary.receive(delivery)).status).toBe(200)
})

it('mailgunWire posts an inbound message as a form, changed before or given to the byte', async () => {
  const token = 'a token that nobody can guess'
  const events: HeraldEvent[] = []
  const herald = createHerald({ providers: [mailgun({ verify: urlToken(token) })], logger: false })
  herald.on('email.received', (event) => void events.push(event))
  const delivery = signedDelivery('mailgun', 'inbound', {
    payload: { fields: { subject: ['Changed & sent'] } },
    sign: [mailgunWire, urlTokenSigner(token)],
  })
  expect(delivery.headers['content-type']).toBe('application/x-www-form-urlencoded')
  expect((await herald.receive(delivery)).status).toBe(200)
  expect(events).toMatchObject([
    { subject: 'Changed & sent', from: { address: 'bob@example.com' } },
  ])

  const old = signedDelivery('mailgun', 'delivered', {
    body: 'event=delivered&recipient=ann%40example.com',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    sign,
  })
  const strict = createHerald({ providers: [mailgun({ signingKey })], logger: false })
  expect((await strict.receive(old)).body).toBe('{"events":1}')
})

import { createHerald, type HeraldEvent } from '@mailherald/core'
import { resend } from '@mailherald/core/providers/resend'
import { expect, it } from 'vitest'
import { sampleEvents, signedDelivery } from '../signed-delivery.js'
import { tamperPayload } from '../tamper.js'
import { resendSigner } from './of-providers.js'

const secret = `whsec_${Buffer.from('the signing secret of one endpoint').toString('base64')}`
const sign = resendSigner({ secret })

it('every sample of Resend is genuinely signed by resendSigner', async () => {
  const events: HeraldEvent[] = []
  const herald = createHerald({ providers: [resend({ secret })], logger: false })
  herald.on('*', (event) => void events.push(event))
  for (const event of sampleEvents('resend')) {
    const reply = await herald.receive(signedDelivery('resend', event, { sign }))
    expect(reply).toMatchObject({ status: 200, body: '{"events":1}' })
  }
  expect(events.every(({ authenticity }) => authenticity === 'signed')).toBe(true)
})

it('resendSigner signs with each secret of a rotation, and not what was changed afterwards', async () => {
  const next = `whsec_${Buffer.from('the secret after the next rotation').toString('base64')}`
  const post = (known: string, signer: Parameters<typeof resendSigner>[0]['secret']) =>
    createHerald({ providers: [resend({ secret: known })], logger: false }).receive(
      signedDelivery('resend', 'email.sent', { sign: resendSigner({ secret: signer }) }),
    )
  expect((await post(secret, [next, secret])).status).toBe(200)
  expect((await post(secret, next)).status).toBe(401)
  const herald = createHerald({ providers: [resend({ secret })], logger: false })
  const forged = signedDelivery('resend', 'email.sent', {
    sign: [sign, tamperPayload({ type: 'email.complained' })],
  })
  expect((await herald.receive(forged)).status).toBe(401)
})

it('resendSigner keeps the id of the message that it is told', () => {
  const delivery = signedDelivery('resend', 'email.sent', {
    sign: resendSigner({ secret, id: 'msg_42' }),
  })
  expect(delivery.headers).toMatchObject({ 'svix-id': 'msg_42' })
})

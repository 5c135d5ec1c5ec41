import { createHerald, type HeraldEvent } from '@mailherald/core'
import { resend } from '@mailherald/core/providers/resend'
import { expect, it } from 'vitest'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { tamperPayload } from '../../tamper.js'
import { resendSigner } from './signer.js'

const secret = `whsec_${Buffer.from('the signing secret of one endpoint').toString('base64')}`
const sign = resendSigner({ secret })

const documented = {
  'email.scheduled': 'email.scheduled',
  'email.sent': 'email.sent',
  'email.delivered': 'email.delivered',
  'email.delivery_delayed': 'email.deferred',
  'email.bounced': 'email.bounced',
  'email.suppressed': 'email.suppressed',
  'email.failed': 'email.failed',
  'email.complained': 'email.complained',
  'email.opened': 'email.opened',
  'email.clicked': 'email.clicked',
  'email.received': 'email.received',
  'contact.created': 'contact.created',
  'contact.updated': 'contact.updated',
  'contact.deleted': 'contact.deleted',
  'domain.created': 'domain.created',
  'domain.updated': 'domain.verified',
  'domain.deleted': 'domain.deleted',
  'suppression.added': 'suppression.added',
  'suppression.removed': 'suppression.removed',
} as const

it('gives every event that Resend documents, genuinely signed', async () => {
  const events: HeraldEvent[] = []
  const herald = createHerald({ providers: [resend({ secret })], logger: false })
  herald.on('*', (event) => void events.push(event))
  for (const event of sampleEvents('resend')) {
    const reply = await herald.receive(signedDelivery('resend', event, { sign }))
    expect(reply).toMatchObject({ status: 200, body: '{"events":1}' })
  }
  const types = Object.fromEntries(events.map(({ providerType, type }) => [providerType, type]))
  expect(types).toEqual(documented)
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
  expect(events.every(({ authenticity }) => authenticity === 'signed')).toBe(true)
})

it('signs with each secret of a rotation, and not what was changed afterwards', async () => {
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

it('keeps the id of the message that it is told', () => {
  const delivery = signedDelivery('resend', 'email.sent', {
    sign: resendSigner({ secret, id: 'msg_42' }),
  })
  expect(delivery.headers).toMatchObject({ 'svix-id': 'msg_42' })
})

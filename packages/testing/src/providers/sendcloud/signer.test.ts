import { createHerald, type HeraldEvent, type IncomingDelivery } from '@mailherald/core'
import { sendCloud } from '@mailherald/core/providers/sendcloud'
import { urlToken } from '@mailherald/core/verify'
import { expect, it } from 'vitest'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { urlTokenSigner } from '../../signers/url-token-signer.js'
import { sendCloudSigner, sendCloudWire } from './signer.js'

const appKey = 'the-app-key-of-one-account'
const sign = sendCloudSigner({ appKey })

function otherDomain({ provider, method, url, headers, body }: IncomingDelivery): IncomingDelivery {
  const text = new TextDecoder().decode(body as Uint8Array)
  const changed = new TextEncoder().encode(text.replaceAll('example.com', 'example.net'))
  return { provider, method, url, headers, body: changed }
}

it('every sample of SendCloud is genuinely signed by sendCloudSigner, and not under another key', async () => {
  const herald = createHerald({ providers: [sendCloud({ appKey })], logger: false })
  const foreign = sendCloudSigner({ appKey: 'the-app-key-of-another-one' })
  for (const event of sampleEvents('sendcloud')) {
    const delivery = signedDelivery('sendcloud', event, { sign })
    expect((await herald.receive(delivery)).status).toBe(200)
    const changed = otherDomain(delivery)
    expect((await herald.receive(changed)).status).toBe(401)
    const forged = signedDelivery('sendcloud', event, { sign: foreign })
    expect((await herald.receive(forged)).status).toBe(401)
  }
})

it('sendCloudSigner signs over the token that it is told, at the time of the delivery', () => {
  const signed = sendCloudSigner({ appKey, token: 'a'.repeat(50) })
  const { body, signedAt } = signedDelivery('sendcloud', 'deliver', { sign: signed })
  const form = new URLSearchParams(new TextDecoder().decode(body))
  expect(form.get('token')).toBe('a'.repeat(50))
  expect(form.get('timestamp')).toBe(String(signedAt.getTime()))
})

it('sendCloudWire makes a sample a form, out of which comes the same message', async () => {
  const token = 'a-token-that-nobody-guesses'
  const events: HeraldEvent[] = []
  const herald = createHerald({
    providers: [sendCloud({ verify: urlToken(token) })],
    logger: false,
  })
  herald.on('*', (event) => void events.push({ ...event, receivedAt: new Date(0) }))
  for (const wire of [[], [sendCloudWire], [sendCloudWire, sendCloudWire]]) {
    const signers = [...wire, urlTokenSigner(token)]
    await herald.receive(signedDelivery('sendcloud', 'route', { sign: signers }))
  }
  const [first, ...others] = events
  expect(first).toMatchObject({ type: 'email.received', attachments: [{ filename: 'list.csv' }] })
  expect(others).toEqual([])
})

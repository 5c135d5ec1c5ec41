import { createHerald, type HeraldEvent } from '@mailherald/core'
import { mandrill } from '@mailherald/core/providers/mandrill'
import { urlToken } from '@mailherald/core/verify'
import { expect, it } from 'vitest'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { urlTokenSigner } from '../../signers/url-token-signer.js'
import { mandrillSigner, mandrillWire } from './signer.js'

const options = {
  authenticationKey: 'the key of one webhook',
  url: 'https://hooks.example.com/webhooks/mandrill?tenant=a',
}

it('every sample of Mandrill is genuinely signed by mandrillSigner, as the form that it comes in', async () => {
  const events: HeraldEvent[] = []
  const herald = createHerald({ providers: [mandrill(options)], logger: false })
  herald.on('*', (event) => void events.push(event))
  for (const event of sampleEvents('mandrill')) {
    const delivery = signedDelivery('mandrill', event, { sign: mandrillSigner(options) })
    expect(await herald.receive(delivery)).toMatchObject({ status: 200, body: '{"events":1}' })
  }
  expect(events.every(({ authenticity }) => authenticity === 'signed')).toBe(true)
})

it.each([
  ['another key', { ...options, authenticationKey: 'the key of another one' }],
  ['another URL', { ...options, url: 'https://hooks.example.com/webhooks/mandrill?tenant=b' }],
])('a delivery of Mandrill that is signed with %s is rejected', async (_, other) => {
  const herald = createHerald({ providers: [mandrill(options)], logger: false })
  const forged = signedDelivery('mandrill', 'open', { sign: mandrillSigner(other) })
  expect((await herald.receive(forged)).status).toBe(401)
})

it('mandrillWire gives the form to signers of another kind', async () => {
  const token = 'a-token-that-nobody-guesses'
  const herald = createHerald({
    providers: [mandrill({ verify: urlToken(token) })],
    logger: false,
  })
  const sign = [mandrillWire, urlTokenSigner(token)]
  const delivery = signedDelivery('mandrill', 'open', { sign })
  expect(new TextDecoder().decode(delivery.body)).toMatch(/^mandrill_events=%5B%7B/)
  expect((await herald.receive(delivery)).status).toBe(200)
})

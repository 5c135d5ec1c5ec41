import { createHerald, type HeraldEvent } from '@mailherald/core'
import { elasticEmail } from '@mailherald/core/providers/elastic-email'
import { urlToken } from '@mailherald/core/verify'
import { expect, it } from 'vitest'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { urlTokenSigner } from '../../signers/url-token-signer.js'
import { elasticEmailWire } from './wire.js'

const token = 'a-token-that-nobody-guesses'

it('elasticEmailWire gives every sample the method and the form that it comes in', async () => {
  const events: HeraldEvent[] = []
  const providers = [elasticEmail({ verify: urlToken(token) })]
  const herald = createHerald({ providers, logger: false })
  herald.on('*', (event) => void events.push(event))
  for (const event of sampleEvents('elastic-email')) {
    const sign = [elasticEmailWire, urlTokenSigner(token), elasticEmailWire]
    const delivery = signedDelivery('elastic-email', event, { sign })
    expect([event, delivery.method]).toEqual([event, event === 'inbound' ? 'POST' : 'GET'])
    expect(await herald.receive(delivery)).toMatchObject({ status: 200, body: '{"events":1}' })
  }
  const types = events.map(({ type }) => type)
  expect(types).toContain('email.received')
  expect(types).not.toContain('unknown')
  expect(JSON.stringify(events)).not.toContain(token)
})

import { createHerald } from '@mailherald/core'
import { postal } from '@mailherald/core/providers/postal'
import { expect, it } from 'vitest'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { postalKeys, postalSigner } from './signer.js'

const keys = postalKeys()

it('every sample of Postal is genuinely signed by postalSigner, and not under another key', async () => {
  const herald = createHerald({ providers: [postal(keys)], logger: false })
  for (const event of sampleEvents('postal')) {
    const delivery = signedDelivery('postal', event, { sign: postalSigner(keys) })
    expect(await herald.receive(delivery)).toMatchObject({ status: 200, body: '{"events":1}' })
    const forged = signedDelivery('postal', event, { sign: postalSigner(postalKeys()) })
    expect((await herald.receive(forged)).status).toBe(503)
  }
})

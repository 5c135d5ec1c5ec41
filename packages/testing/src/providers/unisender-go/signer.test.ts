import { createHerald } from '@mailherald/core'
import { unisenderGo } from '@mailherald/core/providers/unisender-go'
import { expect, it } from 'vitest'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { tamperPayload } from '../../tamper.js'
import { unisenderGoSigner } from './signer.js'

const apiKey = 'the API key of one project'
const sign = unisenderGoSigner({ apiKey })

it('every sample of Unisender Go is genuinely signed by unisenderGoSigner', async () => {
  const seen: string[] = []
  const herald = createHerald({ providers: [unisenderGo({ apiKey })], logger: false })
  herald.on('*', ({ authenticity }) => void seen.push(authenticity))
  for (const event of sampleEvents('unisender-go')) {
    const delivery = signedDelivery('unisender-go', event, { sign })
    expect(await herald.receive(delivery)).toMatchObject({ status: 200, body: '{"events":1}' })
  }
  expect(new Set(seen)).toEqual(new Set(['signed']))
})

it.each([
  ['signed with another key', [unisenderGoSigner({ apiKey: 'the API key of another one' })]],
  ['changed after it was signed', [sign, tamperPayload({ added: 'later' })]],
])('a delivery of Unisender Go that is %s is rejected', async (_, signers) => {
  const herald = createHerald({ providers: [unisenderGo({ apiKey })], logger: false })
  const forged = signedDelivery('unisender-go', 'delivered', { sign: signers })
  expect((await herald.receive(forged)).status).toBe(401)
})

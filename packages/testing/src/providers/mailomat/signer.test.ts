import { createHerald } from '@mailherald/core'
import { mailomat } from '@mailherald/core/providers/mailomat'
import { expect, it } from 'vitest'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { tamperPayload } from '../../tamper.js'
import { mailomatSigner } from './signer.js'

const secret = 'the-secret-of-one-webhook'
const sign = mailomatSigner({ secret })

it('every sample of Mailomat is genuinely signed by mailomatSigner, and not under another secret', async () => {
  const herald = createHerald({ providers: [mailomat({ secret })], logger: false })
  const foreign = mailomatSigner({ secret: 'the-secret-of-another-one' })
  for (const event of sampleEvents('mailomat')) {
    const delivery = signedDelivery('mailomat', event, { sign })
    expect(await herald.receive(delivery)).toMatchObject({ status: 200, body: '{"events":1}' })
    const changed = tamperPayload({ recipient: 'eve@example.com' })(delivery)
    expect((await herald.receive(changed)).status).toBe(503)
    const forged = signedDelivery('mailomat', event, { sign: foreign })
    expect((await herald.receive(forged)).status).toBe(503)
  }
})

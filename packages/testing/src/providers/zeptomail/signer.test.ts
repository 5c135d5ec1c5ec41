import { createHerald } from '@mailherald/core'
import { zeptoMail } from '@mailherald/core/providers/zeptomail'
import { expect, it } from 'vitest'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { zeptoMailSigner } from './signer.js'

const keys = { authenticationKey: 'a key that nobody can guess' }

it('every sample of ZeptoMail is genuinely signed by zeptoMailSigner, and not with another key', async () => {
  const herald = createHerald({ providers: [zeptoMail(keys)], logger: false })
  for (const event of sampleEvents('zeptomail')) {
    const delivery = signedDelivery('zeptomail', event, { sign: zeptoMailSigner(keys) })
    expect(await herald.receive(delivery)).toMatchObject({ status: 200, body: '{"events":1}' })
    const other = zeptoMailSigner({ authenticationKey: 'the key of somebody else' })
    const forged = signedDelivery('zeptomail', event, { sign: other })
    expect((await herald.receive(forged)).status).toBe(401)
  }
})

import { createHerald } from '@mailherald/core'
import { mailPace } from '@mailherald/core/providers/mailpace'
import { expect, it } from 'vitest'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { mailPaceKeys, mailPaceSigner } from './signer.js'

const keys = mailPaceKeys()

it('every sample of MailPace is genuinely signed by mailPaceSigner, and not under another key', async () => {
  const herald = createHerald({ providers: [mailPace(keys)], logger: false })
  for (const event of sampleEvents('mailpace')) {
    const delivery = signedDelivery('mailpace', event, { sign: mailPaceSigner(keys) })
    expect(await herald.receive(delivery)).toMatchObject({ status: 200, body: '{"events":1}' })
    const forged = signedDelivery('mailpace', event, { sign: mailPaceSigner(mailPaceKeys()) })
    expect((await herald.receive(forged)).status).toBe(503)
  }
})

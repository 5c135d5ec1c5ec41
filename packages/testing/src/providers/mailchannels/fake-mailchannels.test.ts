import { createHerald } from '@mailherald/core'
import { mailChannels } from '@mailherald/core/providers/mailchannels'
import { expect, it } from 'vitest'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { fakeMailChannels } from './fake-mailchannels.js'

it('every sample of MailChannels is genuinely signed by fakeMailChannels, and its key is fetched once', async () => {
  const [fake, stranger] = [fakeMailChannels(), fakeMailChannels()]
  const { customerHandle, fetch, sign, requests } = fake
  const herald = createHerald({
    providers: [mailChannels({ customerHandle })],
    fetch,
    logger: false,
  })
  for (const event of sampleEvents('mailchannels')) {
    const delivery = signedDelivery('mailchannels', event, { sign })
    expect(await herald.receive(delivery)).toMatchObject({ status: 200, body: '{"events":1}' })
    const forged = signedDelivery('mailchannels', event, { sign: stranger.sign })
    expect((await herald.receive(forged)).status).toBe(401)
  }
  expect(requests).toHaveLength(1)
})

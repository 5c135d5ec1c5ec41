import { createHerald } from '@mailherald/core'
import { alibabaDirectMail } from '@mailherald/core/providers/alibaba-directmail'
import { expect, it } from 'vitest'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { fakeEventBridge } from './fake-eventbridge.js'

it('every sample of Direct Mail is genuinely signed by fakeEventBridge, and its certificate is fetched once', async () => {
  const [bridge, stranger] = [fakeEventBridge(), fakeEventBridge()]
  const { token, url, fetch, requests } = bridge
  const providers = [alibabaDirectMail({ token, url })]
  const herald = createHerald({ providers, fetch, logger: false })
  for (const event of sampleEvents('alibaba-directmail')) {
    const delivery = signedDelivery('alibaba-directmail', event, { sign: bridge.sign })
    expect(await herald.receive(delivery)).toMatchObject({ status: 200, body: '{"events":1}' })
    const forged = signedDelivery('alibaba-directmail', event, { sign: stranger.sign })
    expect((await herald.receive(forged)).status).toBe(503)
  }
  expect(requests).toHaveLength(1)
})

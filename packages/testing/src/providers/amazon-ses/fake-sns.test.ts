import { createHerald, type HeraldEvent } from '@mailherald/core'
import { amazonSes } from '@mailherald/core/providers/amazon-ses'
import { describe, expect, it } from 'vitest'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { tamperPayload } from '../../tamper.js'
import { fakeSns, type FakeSns } from './fake-sns.js'

function listening(sns: FakeSns) {
  const events: HeraldEvent[] = []
  const providers = [amazonSes({ topicArn: sns.topicArn })]
  const herald = createHerald({ providers, fetch: sns.fetch, logger: false })
  herald.on('*', (event) => void events.push(event))
  return { herald, events }
}

describe.each(['1', '2'] as const)(
  'the samples in SNS messages of version %s',
  (signatureVersion) => {
    it('are all genuinely signed, with one certificate', async () => {
      const sns = fakeSns({ signatureVersion })
      const { herald, events } = listening(sns)
      for (const event of sampleEvents('amazon-ses')) {
        const reply = await herald.receive(signedDelivery('amazon-ses', event, { sign: sns.sign }))
        expect(reply).toMatchObject({ status: 200, body: '{"events":1}' })
      }
      expect(events.every(({ authenticity }) => authenticity === 'signed')).toBe(true)
      expect(sns.requests).toHaveLength(1)
    })
  },
)

describe('fakeSns', () => {
  it('signs nothing that is changed afterwards', async () => {
    const sns = fakeSns()
    const { herald, events } = listening(sns)
    const sign = [sns.sign, tamperPayload({ Message: '{"eventType":"Send"}' })]
    const reply = await herald.receive(signedDelivery('amazon-ses', 'Bounce', { sign }))
    expect([reply.status, events]).toEqual([503, []])
  })

  it('is not another SNS', async () => {
    const [sns, other] = [fakeSns(), fakeSns()]
    const { herald } = listening(sns)
    const reply = await herald.receive(signedDelivery('amazon-ses', 'Bounce', { sign: other.sign }))
    // The certificate of the other one cannot be had: SNS is asked to try again.
    expect(reply.status).toBe(503)
  })

  it.each([
    ['arn:aws:sns:eu-west-1:123456789012:mail', 'https://sns.eu-west-1.amazonaws.com/'],
    ['arn:aws-cn:sns:cn-north-1:123456789012:mail', 'https://sns.cn-north-1.amazonaws.com.cn/'],
  ])('has the subscription of %s confirmed in its region', async (topicArn, origin) => {
    const sns = fakeSns({ topicArn })
    const { herald } = listening(sns)
    const reply = await herald.receive(
      signedDelivery('amazon-ses', 'Send', { sign: sns.subscribe }),
    )
    expect(reply).toMatchObject({ status: 200, body: '{"confirmed":true}' })
    expect(sns.requests.at(-1)).toContain(`${origin}?Action=ConfirmSubscription&`)
  })

  it('tells of the end of a subscription', async () => {
    const sns = fakeSns()
    const { herald, events } = listening(sns)
    await herald.receive(signedDelivery('amazon-ses', 'Send', { sign: sns.unsubscribe }))
    expect(events).toMatchObject([{ type: 'unknown', providerType: 'UnsubscribeConfirmation' }])
    expect(sns.requests).toHaveLength(1)
  })
})

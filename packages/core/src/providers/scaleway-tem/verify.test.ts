import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fakeScalewayTopic } from '../../../../testing/src/providers/scaleway-tem/fake-topic.js'
import { failure } from '../../../test-helpers/post.js'
import { createHerald } from '../../herald.js'
import { signedText, type SnsMessage } from '../../verify/sns/message.js'
import { scalewayTem, type ScalewayTemTopic } from './index.js'

const topic = fakeScalewayTopic()
const { topicArn, authority } = topic
const certificateUrl = 'https://messaging.s3.fr-par.scw.cloud/fr-par/sns/sns_certificate_1.crt'
const event = { id: '1', type: 'email_delivered', email_to: 'ada@example.org' }

interface Sent {
  readonly options?: Partial<ScalewayTemTopic>
  readonly from?: typeof topic
  readonly by?: 'sign' | 'subscribe'
  /** What the network is. */
  readonly fetch?: typeof globalThis.fetch
  readonly change?: (message: Record<string, unknown>) => Record<string, unknown>
}

/** What becomes of a message of a topic, with changes. */
async function fate({
  options,
  from = topic,
  by = 'sign',
  fetch = topic.fetch,
  change,
}: Sent = {}) {
  const providers = [scalewayTem({ topicArn, authority, ...options })]
  const herald = createHerald({ providers, fetch, logger: false })
  const seen: string[] = []
  herald.on('*', ({ type, authenticity }) => void seen.push(`${type} ${authenticity}`))
  const bytes = Buffer.from(JSON.stringify(event))
  const delivery = { url: '/scaleway-tem', headers: {}, body: bytes, signedAt: new Date() }
  const signed = from[by](delivery as unknown as Parameters<typeof topic.sign>[0])
  const message = JSON.parse(Buffer.from(signed.body).toString()) as Record<string, unknown>
  const { status, body } = await herald.receive({
    provider: 'scaleway-tem',
    method: 'POST',
    url: '/scaleway-tem',
    headers: signed.headers,
    body: Buffer.from(JSON.stringify(change?.(message) ?? message)),
  })
  return by === 'subscribe' ? `${status} ${body}` : `${status} ${seen.join(' ')}`.trim()
}

describe('a message of Topics and Events', () => {
  it('has the text signed that Scaleway signs', () => {
    const text = signedText({
      Type: 'Notification',
      Message: '{"type":"email_delivered"}',
      MessageId: '3b1f0c52-0000-4000-8000-000000000001',
      Timestamp: '2026-05-04T09:00:02.000Z',
      TopicArn: topicArn,
    } as SnsMessage)
    const digest = createHash('sha1').update(text).digest('hex')
    expect([text.length, digest]).toEqual([219, '6ebb16e245de52b4f574998c283080587c920319'])
  })

  it('is accepted by the authority that is given, and nothing but its certificate is fetched', async () => {
    const before = topic.requests.length
    expect(await fate()).toBe('200 email.delivered signed')
    expect(topic.requests.slice(before)).toEqual([certificateUrl])
  })

  it('is refused where the chain that is published does not lead to the root of Scaleway', async () => {
    const before = topic.requests.length
    expect(await fate({ options: { authority: undefined } as object })).toBe('503')
    const chain = certificateUrl.replace('sns_certificate_1.crt', 'sns-trust-chain.pem')
    expect(topic.requests.slice(before)).toEqual([certificateUrl, chain])
  })

  const old = { notBefore: new Date(0), notAfter: new Date(1000) }
  const elsewhere = fakeScalewayTopic({ topicArn: topicArn.replace('tem-events', 'others') })
  it.each<[string, Sent]>([
    [
      'of another topic',
      { from: elsewhere, fetch: elsewhere.fetch, options: { authority: elsewhere.authority } },
    ],
    ['by a certificate of another authority', { options: { authority: elsewhere.authority } }],
    ['changed after it was signed', { change: (sent) => ({ ...sent, Message: '{}' }) }],
    ['of a version that is not accepted', { options: { signatureVersions: ['2'] } }],
    ['with a certificate in another bucket', { change: (sent) => at(sent, 'messaging2.s3') }],
    [
      'with a certificate in another region',
      { change: (sent) => at(sent, 'messaging.s3.nl-ams', 'messaging.s3.fr-par') },
    ],
    [
      'with a certificate of Amazon',
      {
        change: (sent) => ({
          ...sent,
          SigningCertURL:
            'https://sns.eu-west-3.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem',
        }),
      },
    ],
    ['with an expired certificate', expired(old)],
    ['signed by a stranger', { from: fakeScalewayTopic() }],
    [
      'without a certificate at its place',
      { fetch: async () => new Response('', { status: 404 }) },
    ],
  ])('is refused %s', async (_, sent) => {
    expect(await fate(sent)).toBe('503')
  })

  function at(sent: Record<string, unknown>, host: string, instead = 'messaging.s3') {
    return { ...sent, SigningCertURL: String(sent['SigningCertURL']).replace(instead, host) }
  }

  function expired(validity: { notBefore: Date; notAfter: Date }): Sent {
    const from = fakeScalewayTopic({ validity })
    return { from, fetch: from.fetch, options: { authority: from.authority } }
  }
})

describe('a subscription', () => {
  it('is confirmed at the host of its region, by its token', async () => {
    expect(await fate({ by: 'subscribe' })).toBe('200 {"confirmed":true}')
    const url = new URL(topic.requests.at(-1) ?? '')
    expect([url.host, url.searchParams.get('Token')]).toEqual([
      'sns.mnq.fr-par.scaleway.com',
      'f00dfeed',
    ])
  })

  it('is left alone where that is wanted', async () => {
    const options = { confirmSubscriptions: false }
    expect(await fate({ by: 'subscribe', options })).toBe('200 {"events":1}')
  })
})

describe('the options of Scaleway', () => {
  it.each([
    [{ topicArn: 'arn:aws:sns:us-east-1:123456789012:ses-events' }, /arn:scw:sns/],
    [{ topicArn: topicArn.replace('fr-par', 'us-east-1') }, /unknown region/],
    [{ topicArn, authority: 'none' }, /"authority" must be certificates/],
  ])('are refused: %j', (options, message) => {
    const { code, message: text } = failure(() => scalewayTem(options))
    expect(code).toBe('ERR_OPTION_INVALID')
    expect(text).toMatch(message)
  })
})

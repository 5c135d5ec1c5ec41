import { describe, expect, it } from 'vitest'
import { mistyped, now } from '../../../test-helpers/post.js'
import { hostileUrls } from '../../../test-helpers/sns-urls.js'
import {
  certificate,
  certUrl,
  certUrlOf,
  confirmation,
  host,
  network,
  notification,
  rsaKey,
  signed,
  sns,
  stranger,
  topicArn,
  type Network,
} from '../../../test-helpers/sns.js'
import type { DeliveryHeaders, Reply } from '../../delivery.js'
import type { MailheraldError } from '../../errors.js'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { headerToken } from '../../verify/header-token.js'
import { unverified } from '../../verify/unverified.js'
import { amazonSes, type AmazonSesOptions } from './index.js'

const record = {
  eventType: 'Delivery',
  mail: { messageId: 'm1', destination: ['ann@example.com'] },
  delivery: { timestamp: '2025-10-09T08:53:20.000Z', recipients: ['ann@example.com'] },
}
const published = { ...notification, Message: JSON.stringify(record) }
const genuine = signed(published)

/** A network with SNS in it: the certificate at its URL, and confirmations. */
function amazon(pem: string = certificate()): Network {
  return network((url) => {
    if (url === certUrl) return new Response(pem)
    if (url.startsWith(`https://${host}/?Action=ConfirmSubscription`)) return new Response('<ok/>')
    return new Response('', { status: 404 })
  })
}

interface Rig {
  readonly events: HeraldEvent[]
  readonly errors: MailheraldError[]
  post(message: unknown, headers?: DeliveryHeaders): Promise<Reply>
}

function listening(net: Network, options: AmazonSesOptions = { topicArn }): Rig {
  const [events, errors]: [HeraldEvent[], MailheraldError[]] = [[], []]
  const herald = createHerald({
    providers: [amazonSes(options)],
    fetch: net.fetch,
    now: () => now,
    logger: false,
    onError: (error) => void errors.push(error),
  })
  herald.on('*', (event) => void events.push(event))
  return {
    events,
    errors,
    post: (message, headers = {}) =>
      herald.receive({
        provider: 'amazon-ses',
        method: 'POST',
        url: '/webhooks/amazon-ses',
        headers: { 'content-type': 'text/plain; charset=UTF-8', ...headers },
        body: Buffer.from(typeof message === 'string' ? message : JSON.stringify(message)),
      }),
  }
}

describe('a message of SNS', () => {
  it('is verified and handed out', async () => {
    const { events, post } = listening(amazon())
    const reply = await post(genuine, { 'x-amz-sns-message-type': 'Notification' })
    expect(reply.status).toBe(200)
    expect(events).toMatchObject([
      {
        type: 'email.delivered',
        recipient: 'ann@example.com',
        authenticity: 'signed',
        providerEventId: notification.MessageId,
        raw: genuine,
      },
    ])
  })

  it.each<[string, unknown, DeliveryHeaders?]>([
    ['with a changed body', { ...genuine, Message: JSON.stringify({ ...record, mail: {} }) }],
    ['with a changed header', genuine, { 'x-amz-sns-message-id': 'other' }],
    ['with a doubled header', genuine, { 'x-amz-sns-message-type': ['Notification', 'x'] }],
    ['signed with another key', signed(published, { key: stranger })],
    ['without a signature', { ...genuine, Signature: undefined }],
    ['with an empty signature', { ...genuine, Signature: '' }],
    ['without a certificate', { ...genuine, SigningCertURL: undefined }],
    ['of another topic', signed({ ...published, TopicArn: topicArn.replace('1234', '9999') })],
    ['in raw delivery', record, { 'x-amz-sns-rawdelivery': 'true' }],
    ['in a list', [genuine]],
    ['from EventBridge', { id: 'x', 'detail-type': 'Email Sent', detail: record }],
    ['that is none', 'hello'],
  ])('%s is refused, and nothing is handed out', async (_, message, headers) => {
    const { events, post } = listening(amazon())
    expect((await post(message, headers)).status).toBe(503)
    expect(events).toEqual([])
  })

  it('that is too old or ahead is refused, where age counts', async () => {
    const { events, post } = listening(amazon(), { topicArn, toleranceSeconds: 4500 })
    const at = (offset: number) =>
      post(signed({ ...published, Timestamp: new Date(now + offset).toISOString() }))
    expect((await at(-4_600_000)).status).toBe(503)
    expect((await at(4_600_000)).status).toBe(503)
    expect(events).toEqual([])
    expect((await at(-4_000_000)).status).toBe(200)
    expect(events).toHaveLength(1)
  })

  it('that comes again is not handled again, and neither is another copy of its event', async () => {
    const { events, post } = listening(amazon())
    expect((await post(genuine)).status).toBe(200)
    expect((await post(genuine)).status).toBe(200)
    expect((await post(signed({ ...published, MessageId: 'another-copy' }))).status).toBe(200)
    expect(events).toHaveLength(1)
  })

  it('with a certificate that has expired is refused', async () => {
    const net = amazon(certificate({ notAfter: new Date(now - 1000) }))
    const { events, post } = listening(net)
    expect([(await post(genuine)).status, events]).toEqual([503, []])
  })

  it('passes with the certificate of before and that of after a rotation', async () => {
    const next = rsaKey()
    const nextUrl = certUrlOf('f'.repeat(32))
    const net = network((url) => new Response(certificate({}, url === nextUrl ? next : sns)))
    const { events, post } = listening(net)
    const later = {
      ...published,
      Message: JSON.stringify({ ...record, mail: { messageId: 'm2' } }),
    }
    expect((await post(genuine)).status).toBe(200)
    expect((await post(signed(later, { key: next, url: nextUrl }))).status).toBe(200)
    expect(events).toHaveLength(2)
  })

  it('gets nothing out of what was added beside the signed fields', async () => {
    const { events, post } = listening(amazon())
    const bounce = { eventType: 'Bounce', bounce: { bouncedRecipients: ['eve@example.com'] } }
    await post({ ...genuine, ...bounce, 'detail-type': 'Email Bounced', detail: bounce })
    expect(events).toMatchObject([{ type: 'email.delivered', recipient: 'ann@example.com' }])
  })

  it('is asked for again when its certificate cannot be had', async () => {
    const { events, errors, post } = listening(network(() => new Response('', { status: 500 })))
    expect([(await post(genuine)).status, events]).toEqual([503, []])
    expect(errors).toMatchObject([{ code: 'ERR_VERIFIER_FAILED' }])
  })

  it('is asked for again when a handler fails', async () => {
    const herald = createHerald({
      providers: [amazonSes({ topicArn })],
      fetch: amazon().fetch,
      now: () => now,
      logger: false,
    })
    herald.on('email.delivered', () => Promise.reject(new Error('the database is away')))
    const delivery = { provider: 'amazon-ses', method: 'POST', url: '/', headers: {} }
    const reply = await herald.receive({ ...delivery, body: Buffer.from(JSON.stringify(genuine)) })
    expect(reply.status).toBe(503)
  })
})

describe('a request to confirm a subscription', () => {
  const url = `https://${host}/?Action=ConfirmSubscription&TopicArn=${encodeURIComponent(topicArn)}&Token=${confirmation.Token}`

  it('is verified, then confirmed', async () => {
    const net = amazon()
    const { events, post } = listening(net)
    const reply = await post(signed(confirmation), {
      'x-amz-sns-message-type': 'SubscriptionConfirmation',
    })
    expect(reply).toMatchObject({ status: 200, body: '{"confirmed":true}' })
    expect(events).toEqual([])
    expect(net.urls).toEqual([certUrl, url])
  })

  it.each([
    ['of another topic', signed({ ...confirmation, TopicArn: topicArn.replace('1234', '9999') })],
    ['with another token', { ...signed(confirmation), Token: 'other' }],
    ['with another URL', { ...signed(confirmation), SubscribeURL: 'https://example.com/' }],
    ['signed with another key', signed(confirmation, { key: stranger })],
    ['without a signature', { ...signed(confirmation), Signature: '' }],
  ])('%s is refused, and nothing is confirmed', async (_, message) => {
    const net = amazon()
    const { post } = listening(net)
    expect((await post(message)).status).toBe(503)
    expect(net.urls.filter((asked) => asked !== certUrl)).toEqual([])
  })

  it(`goes to the topic's host, whatever its URL says, out of ${hostileUrls.length} attempts`, async () => {
    const net = amazon()
    const { post } = listening(net)
    for (const text of hostileUrls) {
      await post(signed({ ...confirmation, SubscribeURL: text }))
      await post(signed(confirmation, { url: text }))
    }
    expect(new Set(net.urls)).toEqual(new Set([certUrl, url]))
  })

  it('is asked for again when SNS does not confirm', async () => {
    const net = network((asked) =>
      asked === certUrl ? new Response(certificate()) : new Response('', { status: 500 }),
    )
    const { errors, post } = listening(net)
    const reply = await post(signed(confirmation))
    expect(reply).toMatchObject({ status: 503, body: '{"error":"ERR_CONFIRMATION_FAILED"}' })
    expect(errors).toMatchObject([{ code: 'ERR_CONFIRMATION_FAILED' }])
  })

  it('comes out as unknown when you want to confirm yourself', async () => {
    const net = amazon()
    const { events, post } = listening(net, { topicArn, confirmSubscriptions: false })
    expect((await post(signed(confirmation))).status).toBe(200)
    expect(events).toMatchObject([{ type: 'unknown', providerType: 'SubscriptionConfirmation' }])
    expect(net.urls).toEqual([certUrl])
  })

  it('comes out as unknown when another verifier decides', async () => {
    const net = amazon()
    const { events, post } = listening(net, { verify: unverified() })
    expect((await post(signed(confirmation))).status).toBe(200)
    expect(events).toMatchObject([{ type: 'unknown', providerType: 'SubscriptionConfirmation' }])
    expect(net.urls).toEqual([])
  })
})

describe('the end of a subscription', () => {
  it('is handed out, and nothing is undone', async () => {
    const net = amazon()
    const { events, post } = listening(net)
    const message = signed({ ...confirmation, Type: 'UnsubscribeConfirmation' })
    expect((await post(message)).status).toBe(200)
    expect(events).toMatchObject([{ type: 'unknown', providerType: 'UnsubscribeConfirmation' }])
    expect(net.urls).toEqual([certUrl])
  })
})

describe('raw delivery', () => {
  const secret = '0123456789abcdef'
  const verify = headerToken({ header: 'x-api-key', secret })

  it('is verified by another verifier, with the id of the message from its header', async () => {
    const { events, post } = listening(amazon(), { verify })
    const headers = { 'x-amz-sns-rawdelivery': 'true', 'x-amz-sns-message-id': 'raw-1' }
    expect((await post(record, { ...headers, 'x-api-key': secret })).status).toBe(200)
    expect(events).toMatchObject([{ type: 'email.delivered', providerEventId: 'raw-1' }])
    expect((await post(record, { ...headers, 'x-api-key': 'wrong' })).status).toBe(401)
  })
})

describe('amazonSes', () => {
  it.each([undefined, {}, { topicArn: undefined }])(
    'cannot be made without saying whose topics are accepted: %j',
    (options) => {
      expect(() => amazonSes(mistyped(options))).toThrow(
        expect.objectContaining({ code: 'ERR_VERIFY_MISSING' }),
      )
    },
  )

  it('wants one of "topicArn" and "verify", not both', () => {
    expect(() => amazonSes(mistyped({ topicArn, verify: unverified() }))).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining('not both') as string,
      }),
    )
  })

  it('passes on what it is told about answers, bodies and accounts', () => {
    const provider = amazonSes({ topicArn, account: 'eu', bodyLimit: 9, ack: { retry: 500 } })
    expect(provider).toMatchObject({
      account: 'eu',
      bodyLimit: 9,
      ack: { success: 200, retry: 500 },
    })
  })

  it('takes a message of the largest size, escaped', async () => {
    const { events, post } = listening(amazon())
    const text = JSON.stringify({ ...record, filler: '"'.repeat(126 * 1024) })
    expect(text.length).toBeGreaterThan(252 * 1024)
    expect((await post(signed({ ...published, Message: text }))).status).toBe(200)
    expect(events).toHaveLength(1)
  })
})

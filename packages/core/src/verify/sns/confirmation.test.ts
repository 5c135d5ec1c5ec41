import { describe, expect, it } from 'vitest'
import { hostileUrls } from '../../../test-helpers/sns-urls.js'
import {
  confirmation,
  host,
  network,
  notification,
  posted,
  signed,
  topicArn,
  type Network,
} from '../../../test-helpers/sns.js'
import type { VerifiedDelivery } from '../../delivery.js'
import { MailheraldError } from '../../errors.js'
import { snsConfirmation } from './confirmation.js'

const confirm = snsConfirmation({ topicArn })
const arn = encodeURIComponent(topicArn)
const url = `https://${host}/?Action=ConfirmSubscription&TopicArn=${arn}&Token=2336412f37fb687f5d51e6e2425dacbb`

function confirming(): Network {
  return network(() => new Response('<ConfirmSubscriptionResponse/>'))
}

/** The herald calls it for deliveries that were verified. */
function verified(message: unknown): VerifiedDelivery {
  return { ...posted(message), authenticity: 'signed' } as VerifiedDelivery
}

describe('snsConfirmation', () => {
  it('asks the host of the topic, with the topic and the token', async () => {
    const net = confirming()
    const reply = await confirm(verified(signed(confirmation)), net)
    expect(reply).toMatchObject({ status: 200, body: '{"confirmed":true}' })
    expect(net.urls).toEqual([url])
  })

  it(`never visits the URL in the message, out of ${hostileUrls.length} attempts`, async () => {
    const net = confirming()
    for (const SubscribeURL of hostileUrls.filter((text) => !/[\n]|^$/.test(text))) {
      await confirm(verified(signed({ ...confirmation, SubscribeURL })), net)
    }
    expect(net.urls.length).toBeGreaterThan(300)
    expect(new Set(net.urls)).toEqual(new Set([url]))
  })

  it('writes the token so that it cannot become anything else', async () => {
    const net = confirming()
    const Token = 'x&TopicArn=other#/../?é'
    await confirm(verified(signed({ ...confirmation, Token })), net)
    const { origin, pathname, searchParams, hash } = new URL(net.urls[0] ?? '')
    expect([origin, pathname, hash]).toEqual([`https://${host}`, '/', ''])
    expect([...searchParams]).toEqual([
      ['Action', 'ConfirmSubscription'],
      ['TopicArn', topicArn],
      ['Token', Token],
    ])
  })

  it.each([
    ['a notification', signed(notification)],
    ['the end of a subscription', signed({ ...confirmation, Type: 'UnsubscribeConfirmation' })],
    ['another topic', signed({ ...confirmation, TopicArn: topicArn.replace('ses', 'other') })],
    ['a bare record', { eventType: 'Send' }],
    ['a request without a token', { ...signed(confirmation), Token: undefined }],
    ['a request with a line break in its token', signed({ ...confirmation, Token: 'a\nb' })],
  ])('leaves %s alone', async (_, message) => {
    const net = confirming()
    expect(await confirm(verified(message), net)).toBeUndefined()
    expect(net.urls).toEqual([])
  })

  it.each([301, 302, 400, 403, 500])('fails where SNS answers %i', async (status) => {
    const net = network(() => new Response(null, { status, headers: { location: '/' } }))
    const attempt = confirm(verified(signed(confirmation)), net)
    await expect(attempt).rejects.toMatchObject({
      code: 'ERR_CONFIRMATION_FAILED',
      details: { host },
      message: expect.stringContaining(host) as string,
    })
    await expect(attempt).rejects.toBeInstanceOf(MailheraldError)
    expect(net.urls).toHaveLength(1)
  })

  it('fails where SNS cannot be reached, without the token in the error', async () => {
    const fetch = () => Promise.reject(new TypeError('no route'))
    const error = await confirm(verified(signed(confirmation)), { fetch }).catch((e: unknown) => e)
    expect(error).toMatchObject({ code: 'ERR_CONFIRMATION_FAILED', cause: { message: 'no route' } })
    expect(String(error)).not.toContain(confirmation.Token)
  })

  it('throws at once for a topic that is none', () => {
    expect(() => snsConfirmation({ topicArn: '' })).toThrow('snsConfirmation: option "topicArn"')
  })
})

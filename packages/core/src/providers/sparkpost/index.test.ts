import { describe, expect, it } from 'vitest'
import { failure, mistyped } from '../../../test-helpers/post.js'
import type { DeliveryHeaders } from '../../delivery.js'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { basicAuth } from '../../verify/basic-auth.js'
import { bearerToken, headerToken } from '../../verify/header-token.js'
import { unverified } from '../../verify/unverified.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { sparkPost } from './index.js'

const secret = 'a-secret-that-no-one-can-guess'
const delivered = {
  msys: {
    message_event: { type: 'delivery', event_id: '92356927693813857', rcpt_to: 'ada@example.com' },
  },
}

function rig(verify: VerifyOption) {
  const herald = createHerald({ logger: false, providers: [sparkPost({ verify })] })
  const events: HeraldEvent[] = []
  herald.on('*', (event) => void events.push(event))
  const post = async (elements: unknown, headers: DeliveryHeaders = {}) => {
    const body = Buffer.from(JSON.stringify(elements))
    const url = '/webhooks/sparkpost'
    const reply = await herald.receive({
      provider: 'sparkpost',
      method: 'POST',
      url,
      headers,
      body,
    })
    return reply.status
  }
  return { events, post }
}

describe('sparkPost', () => {
  const encoded = Buffer.from(`sparkpost:${secret}`).toString('base64')
  const token = 'x-messagesystems-webhook-token'

  it.each<[string, VerifyOption, DeliveryHeaders]>([
    [
      'Basic credentials',
      basicAuth({ username: 'sparkpost', password: secret }),
      { authorization: `Basic ${encoded}` },
    ],
    ['an OAuth token', bearerToken(secret), { authorization: `Bearer ${secret}` }],
    ['the token of a relay webhook', headerToken({ header: token, secret }), { [token]: secret }],
  ])('takes deliveries with %s, and no others, pings included', async (_, verify, headers) => {
    const { events, post } = rig(verify)
    expect(await post([delivered], headers)).toBe(200)
    expect(events).toMatchObject([{ type: 'email.delivered', authenticity: 'shared-secret' }])
    expect(await post([delivered])).toBe(401)
    expect(await post([{ msys: {} }])).toBe(401)
    expect(events).toHaveLength(1)
  })

  it('cannot be made without saying who may deliver', () => {
    expect(failure(() => sparkPost(mistyped({}))).code).toBe('ERR_VERIFY_MISSING')
    expect(failure(() => sparkPost(mistyped(undefined))).code).toBe('ERR_VERIFY_MISSING')
  })

  it('answers 200 to the ping of a new webhook, which no handler sees', async () => {
    const { events, post } = rig(unverified())
    expect(await post([{ msys: {} }])).toBe(200)
    expect(await post([{ msys: {}, cust: { id: '1521' } }])).toBe(200)
    expect(events).toEqual([])
  })

  it('answers a batch that comes again with 200, and handles it once', async () => {
    const { events, post } = rig(unverified())
    expect(await post([delivered])).toBe(200)
    expect(await post([delivered, { msys: {} }])).toBe(200)
    expect(events).toHaveLength(1)
  })
})

describe('an inbound message', () => {
  const mail = 'From: Zoë <zoe@example.org>\r\nTo: help@example.com\r\n\r\nraw\r\n'
  const received = async (content: object) => {
    const { events, post } = rig(unverified())
    expect(await post([{ msys: { relay_message: { content } } }])).toBe(200)
    return events[0]
  }

  const base64 = Buffer.from(mail).toString('base64')

  it.each([
    ['as text', { email_rfc822: mail, email_rfc822_is_base64: false }],
    ['as text, without the flag', { email_rfc822: mail }],
    ['in base64', { email_rfc822: base64, email_rfc822_is_base64: true }],
    ['in base64, the flag as text', { email_rfc822: base64, email_rfc822_is_base64: 'true' }],
  ])('is read %s', async (_, content) => {
    expect(await received({ text: 'a file', ...content })).toMatchObject({
      type: 'email.received',
      from: { address: 'zoe@example.org', name: 'Zoë' },
      to: [{ address: 'help@example.com' }],
      text: 'raw\n',
    })
  })

  it.each([undefined, null, '', 7, {}])(
    'is what SparkPost says of it where the raw one is %j',
    async (email_rfc822) => {
      expect(
        await received({ to: ['help@example.com'], text: ' Hi\n', email_rfc822 }),
      ).toMatchObject({
        type: 'email.received',
        to: [{ address: 'help@example.com' }],
        text: ' Hi\n',
        attachments: [],
      })
    },
  )
})

import { describe, expect, it } from 'vitest'
import type { DeliveryHeaders, IncomingDelivery } from '../../delivery.js'
import { MailheraldError } from '../../errors.js'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { basicAuth } from '../../verify/basic-auth.js'
import { urlToken } from '../../verify/url-token.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { mailjet, type MailjetOptions } from './index.js'

const secret = 'a-secret-that-nobody-can-guess'
const next = 'the-secret-that-comes-after-it'

/** With an id of its own: of the same, a copy would be one that was handled already. */
const sent = (id = '90071992547409931') =>
  `{"event":"sent","time":1717232404,"MessageID":${id},"email":"ann@example.com"}`
const probe =
  '{"event":"bounce","time":1717232000,"MessageID":0,"email":"","mj_campaign_id":0,"mj_contact_id":0,"customcampaign":"","CustomID":"","Payload":"","blocked":"","hard_bounce":"","error_related_to":"","error":""}'

type Post = Partial<IncomingDelivery>

/** A herald of Mailjet alone. */
function rig(verify: VerifyOption) {
  const herald = createHerald({ logger: false, providers: [mailjet({ verify })] })
  const post = async (overrides: Post = {}, body = sent()) => {
    const reply = await herald.receive({
      provider: 'mailjet',
      method: 'POST',
      url: '/webhooks/mailjet',
      headers: {},
      body: Buffer.from(body),
      ...overrides,
    })
    return reply.status
  }
  return { herald, post }
}

function listening(verify: VerifyOption) {
  const made = rig(verify)
  const events: HeraldEvent[] = []
  made.herald.on('*', (event) => void events.push(event))
  return { ...made, events }
}

const basic = (credentials: string): DeliveryHeaders => ({
  authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
})
const inUrl = (token: string) => `/webhooks/mailjet?token=${encodeURIComponent(token)}`

const schemes: readonly {
  name: string
  verify(...secrets: readonly string[]): VerifyOption
  genuine(secret: string): Post
  forged: Readonly<Record<string, Post>>
}[] = [
  {
    name: 'credentials in the URL',
    verify: (...secrets) =>
      basicAuth(secrets.map((password) => ({ username: 'mailjet', password }))),
    genuine: (password) => ({ headers: basic(`mailjet:${password}`) }),
    forged: {
      'no credentials': {},
      'an empty header': { headers: { authorization: '' } },
      'another user': { headers: basic(`mailgun:${secret}`) },
      'another password': { headers: basic(`mailjet:${secret}x`) },
      'no password': { headers: basic('mailjet:') },
      'the header twice': {
        headers: {
          authorization: Array.from({ length: 2 }, () =>
            String(basic(`mailjet:${secret}`)['authorization']),
          ),
        },
      },
      'credentials in the query': { url: inUrl(secret) },
    },
  },
  {
    name: 'a token in the URL',
    verify: (...secrets) => urlToken(secrets),
    genuine: (token) => ({ url: inUrl(token) }),
    forged: {
      'no token': {},
      'an empty token': { url: inUrl('') },
      'a longer token': { url: inUrl(`${secret}x`) },
      'the token twice': { url: `${inUrl(secret)}&token=${secret}` },
      'the token in another parameter': { url: inUrl(secret).replace('token=', 'key=') },
    },
  },
]

describe.each(schemes)('mailjet with $name', ({ verify, genuine, forged }) => {
  it('accepts a genuine delivery, which is not signed', async () => {
    const { post, events } = listening(verify(secret))
    expect(await post(genuine(secret))).toBe(200)
    expect(events).toMatchObject([{ type: 'email.delivered', authenticity: 'shared-secret' }])
  })

  it('accepts both secrets while they change, and the old one no longer', async () => {
    const { post } = rig(verify(next, secret))
    expect([await post(genuine(secret)), await post(genuine(next))]).toEqual([200, 200])
    const after = listening(verify(next))
    expect([await after.post(genuine(secret)), after.events]).toEqual([401, []])
  })

  it.each(Object.entries(forged))('refuses %s, and no handler runs', async (_, overrides) => {
    const { post, events } = listening(verify(secret))
    expect([await post(overrides), events]).toEqual([401, []])
    expect([await post(overrides, probe), events]).toEqual([401, []])
  })
})

const verify = basicAuth({ username: 'mailjet', password: secret })
const genuine = { headers: basic(`mailjet:${secret}`) }

describe('mailjet answers', () => {
  it('200 when the handlers are done', async () => {
    expect(await listening(verify).post(genuine)).toBe(200)
  })

  it.each([
    ['a test from the dashboard', probe],
    ['an event that is not known', '{"event":"new","MessageID":1}'],
    ['the legacy typofix', '{"event":"typofix","email":"ann@example.com"}'],
    ['an empty group', '[]'],
    ['a group with one event that cannot be read', `[${sent()},{"event":"open"}]`],
  ])('200 to %s, though nobody listens', async (_, body) => {
    expect(await rig(verify).post(genuine, body)).toBe(200)
  })

  it('200 to what cannot be read, whether or not a handler takes what is unknown', async () => {
    const { herald, post } = rig(verify)
    herald.on('unknown', () => {})
    expect(await post(genuine, '{"event":"open"}')).toBe(200)
    expect(await rig(verify).post(genuine, '{"event":"open"}')).toBe(200)
  })

  it('503 when a handler failed: that event is sent again', async () => {
    const { herald, post } = rig(verify)
    let runs = 0
    herald.on('email.delivered', () => {
      if (runs++ === 0) throw new Error('out of order')
    })
    expect([await post(genuine), await post(genuine), await post(genuine)]).toEqual([503, 200, 200])
    expect(runs).toBe(2)
  })
})

describe('a group', () => {
  it('hands out every message, though their ids are one when rounded', async () => {
    const ids = [1, 3, 5, 7, 9].map((digit) => `9007199254740993${digit}`)
    const { post, events } = listening(verify)
    expect(await post(genuine, `[${ids.map((id) => sent(id)).join()}]`)).toBe(200)
    expect(events.map((event) => 'messageId' in event && event.messageId)).toEqual(ids)
    expect(new Set(events.map(({ id }) => id)).size).toBe(ids.length)
  })

  it('hands out an event once, sent alone and again in a group', async () => {
    const { post, events } = listening(verify)
    await post(genuine)
    await post(genuine, `[ ${sent()} , ${sent('90071992547409933')} ]`)
    expect(events.map((event) => 'messageId' in event && event.messageId)).toEqual([
      '90071992547409931',
      '90071992547409933',
    ])
  })

  it('of thousands is taken', async () => {
    const { post, events } = listening(verify)
    const all = Array.from({ length: 2000 }, (_, index) =>
      sent(String(90071992547000000n + BigInt(index))),
    )
    expect([await post(genuine, `[${all.join()}]`), events.length]).toEqual([200, 2000])
  })
})

describe('mail that comes in', () => {
  const mail = (text: string) =>
    JSON.stringify({
      Recipient: 'help@in.example.com',
      From: 'bob@example.org',
      Headers: { 'Message-ID': '<m1@mail.example.org>' },
      'Text-part': text,
    })

  it('is handed out once, and another one with the same Message-ID too: anyone can repeat that', async () => {
    const { post, events } = listening(verify)
    for (const text of ['one', 'one', 'two']) expect(await post(genuine, mail(text))).toBe(200)
    expect(events).toMatchObject([{ text: 'one' }, { text: 'two' }])
  })
})

describe('mailjet', () => {
  it.each([undefined, {}])('is not made without verify (%j)', (options) => {
    const make = () => mailjet(options as MailjetOptions)
    expect(make).toThrow(MailheraldError)
    expect(make).toThrow(expect.objectContaining({ code: 'ERR_VERIFY_MISSING' }))
  })

  it('takes other statuses and another limit', () => {
    const provider = mailjet({ verify, ack: { retry: 500 }, bodyLimit: 1024 })
    expect(provider).toMatchObject({ ack: { success: 200, retry: 500 }, bodyLimit: 1024 })
  })
})

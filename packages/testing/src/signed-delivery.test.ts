import { createHerald, MailheraldError, type HeraldEvent } from '@mailherald/core'
import { routeOf, sendReply, toDelivery } from '@mailherald/core/node'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { unverified, urlToken } from '@mailherald/core/verify'
import { serve } from '@mailherald/test-support/raw-http'
import { describe, expect, it } from 'vitest'
import { bothProviders, secret, seeds } from '../test-helpers/providers.js'
import { sampleEvents, signedDelivery } from './signed-delivery.js'
import { urlTokenSigner } from './signers/url-token-signer.js'

const documented = {
  'tencent-ses': {
    deferred: 'email.deferred',
    delivered: 'email.delivered',
    dropped: 'email.rejected',
    open: 'email.opened',
    click: 'email.clicked',
    bounce: 'email.bounced',
    spamreport: 'email.complained',
    unsubscribe: 'email.unsubscribed',
  },
  simplysend: {
    email_sent: 'email.sent',
    email_delivered: 'email.delivered',
    email_opened: 'email.opened',
    email_clicked: 'email.clicked',
    email_bounced: 'email.bounced',
    email_complained: 'email.complained',
    email_unsubscribed: 'email.unsubscribed',
    email_delayed: 'email.deferred',
    email_suppressed: 'email.suppressed',
    email_failed: 'email.failed',
    email_rejected: 'email.rejected',
    email_received: 'email.received',
    domain_created: 'domain.created',
    domain_verified: 'domain.verified',
    domain_unverified: 'domain.unverified',
    domain_deleted: 'domain.deleted',
    domain_group_created: 'domain_group.created',
    domain_group_updated: 'domain_group.updated',
    domain_group_deleted: 'domain_group.deleted',
  },
} as const
const slugs = ['tencent-ses', 'simplysend'] as const

function listening(): { events: HeraldEvent[]; herald: ReturnType<typeof createHerald> } {
  const events: HeraldEvent[] = []
  const herald = createHerald({ providers: bothProviders(urlToken(secret)), logger: false })
  herald.on('*', (event) => void events.push(event))
  return { events, herald }
}

describe('signedDelivery', () => {
  it.each(slugs)('gives every event that %s documents, in its order', async (slug) => {
    const { events, herald } = listening()
    for (const event of sampleEvents(slug)) {
      const delivery = signedDelivery(slug, event, { sign: urlTokenSigner(secret) })
      const reply = await herald.receive(delivery)
      expect(reply).toMatchObject({ status: 200, body: '{"events":1}' })
    }
    const types = Object.fromEntries(events.map(({ providerType, type }) => [providerType, type]))
    expect(types).toEqual(documented[slug])
    expect(Object.keys(types)).toEqual(sampleEvents(slug))
  })

  it('gives 27 events of 27 ids in all', async () => {
    const { events, herald } = listening()
    for (const slug of slugs) {
      for (const event of sampleEvents(slug)) {
        await herald.receive(signedDelivery(slug, event, { sign: urlTokenSigner(secret) }))
      }
    }
    expect(events).toHaveLength(27)
    expect(new Set(events.map(({ id }) => id)).size).toBe(27)
  })

  it('uses addresses of the documentation domains only', () => {
    for (const slug of seeds) {
      for (const event of sampleEvents(slug)) {
        const { body } = signedDelivery(slug, event)
        const domains = [...new TextDecoder().decode(body).matchAll(/@([\w.-]+)/g)]
        for (const [, domain] of domains) expect(domain).toMatch(/(^|\.)example\.(com|org)$/)
      }
    }
  })

  it('lays overrides over the payload, deep, and takes undefined fields away', () => {
    const { body } = signedDelivery('simplysend', 'email_bounced', {
      payload: {
        livemode: false,
        data: { object: { bounceType: 'Transient', diagnosticCode: undefined } },
      },
    })
    const payload: Record<string, unknown> = JSON.parse(new TextDecoder().decode(body))
    expect(payload).toMatchObject({ id: 'evt_1782201130000_2f8c6e7d', livemode: false })
    expect(payload['data']).toEqual({
      object: expect.objectContaining({ recipient: 'gone@example.com', bounceType: 'Transient' }),
    })
    expect(payload).not.toHaveProperty('data.object.diagnosticCode')
  })

  it('lays extra fields over the payload, and what no type allows', () => {
    const { text } = signedDelivery('sendgrid', 'bounce', {
      payload: { email: 'ann@example.com', pool: { name: 'a' } },
      extra: { order: 7, timestamp: 'never', pool: { id: 8 }, status: undefined },
    })
    const [payload]: object[] = JSON.parse(text)
    expect(payload).toMatchObject({ email: 'ann@example.com', order: 7, timestamp: 'never' })
    expect(payload).toMatchObject({ event: 'bounce', pool: { name: 'a', id: 8 } })
    expect(payload).not.toHaveProperty('status')
  })

  it('posts a list where the provider posts lists, but not its forms', () => {
    const firstOf = (event: 'bounce' | 'inbound') =>
      signedDelivery('sendgrid', event).text.slice(0, 2)
    expect([firstOf('bounce'), firstOf('inbound')]).toEqual(['[{', '{"'])
    expect(signedDelivery('mailjet', 'bounce').text).toMatch(/^\{/)
  })

  it('leaves the sample as it was', () => {
    signedDelivery('tencent-ses', 'bounce', { payload: { email: 'changed@example.com' } })
    const { body } = signedDelivery('tencent-ses', 'bounce')
    expect(new TextDecoder().decode(body)).toContain('"email":"nobody@example.com"')
  })

  it('has the account, the URL, the headers and the time that it is given', async () => {
    const receivedAt = new Date('2026-07-01T00:00:00.000Z')
    const events: HeraldEvent[] = []
    const providers = [tencentSes({ account: 'shop-eu', verify: unverified() })]
    const herald = createHerald({ providers, logger: false })
    herald.on('*', (event, { delivery }) => {
      events.push(event)
      expect(delivery).toMatchObject({ url: '/hooks?a=1', headers: { 'x-extra': 'yes' } })
    })
    const overrides = { account: 'shop-eu', url: '/hooks?a=1', headers: { 'X-Extra': 'yes' } }
    await herald.receive(signedDelivery('tencent-ses', 'open', { ...overrides, receivedAt }))
    expect(events).toMatchObject([{ account: 'shop-eu', receivedAt }])
    expect(signedDelivery('tencent-ses', 'open', { account: 'shop-eu' }).url).toBe(
      '/webhooks/tencent-ses/shop-eu',
    )
  })

  it('takes your own body, to the byte', () => {
    const text = '{"event" : "bounce"'
    expect(signedDelivery('tencent-ses', 'bounce', { body: text }).body).toEqual(
      new TextEncoder().encode(text),
    )
    const bytes = Uint8Array.of(0xff, 0x00)
    expect(signedDelivery('tencent-ses', 'bounce', { body: bytes }).body).toEqual(bytes)
  })

  it('can be given to fetch and arrives over HTTP', async () => {
    const { events, herald } = listening()
    const port = await serve((req, res) => {
      const route = routeOf((req.url ?? '').replace('/webhooks', '')) ?? { provider: '' }
      void herald.receive(toDelivery(req, route)).then((reply) => sendReply(res, reply))
    })
    const delivery = signedDelivery('tencent-ses', 'click', { sign: urlTokenSigner(secret) })
    const response = await fetch(new URL(delivery.url, `http://127.0.0.1:${port}`), delivery)
    expect(response.status).toBe(200)
    expect(events).toMatchObject([{ type: 'email.clicked', recipient: 'ann@example.com' }])
  })

  it.each([
    ['a provider', 'postmarc', 'bounce', /provider "postmarc".*simplysend.*tencent-ses/],
    ['an event', 'tencent-ses', 'bounced', /event of tencent-ses "bounced".*deferred, delivered/],
    ['an inherited name', 'tencent-ses', 'toString', /"toString"/],
  ])('names what there is when there is no sample of %s', (_, slug, event, message) => {
    const make = (): unknown => signedDelivery(slug as 'tencent-ses', event as 'bounce')
    expect(make).toThrow(MailheraldError)
    expect(make).toThrow(message)
  })

  it('is typed: an unknown provider, event or payload field does not compile', () => {
    const wrong = [
      // @ts-expect-error there is no such provider
      () => signedDelivery('postmarc', 'bounce'),
      // @ts-expect-error Tencent calls it "bounce"
      () => signedDelivery('tencent-ses', 'email_bounced'),
      // @ts-expect-error a boolean
      () => signedDelivery('simplysend', 'email_sent', { payload: { livemode: 'yes' } }),
    ]
    expect(wrong).toHaveLength(3)
  })
})

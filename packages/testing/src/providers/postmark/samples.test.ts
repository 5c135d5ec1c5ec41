import { createHerald, type HeraldEvent } from '@mailherald/core'
import { postmark } from '@mailherald/core/providers/postmark'
import { basicAuth } from '@mailherald/core/verify'
import { expect, it } from 'vitest'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { basicAuthSigner } from '../../signers/authorization-signers.js'

const credentials = { username: 'postmark', password: 'a password for the webhook' }

const documented = {
  Delivery: 'email.delivered',
  HardBounce: 'email.bounced',
  SoftBounce: 'email.bounced',
  Transient: 'email.deferred',
  DnsError: 'email.deferred',
  OpenRelayTest: 'email.deferred',
  VirusNotification: 'email.bounced',
  Blocked: 'email.bounced',
  DMARCPolicy: 'email.bounced',
  SpamNotification: 'email.bounced',
  Unknown: 'email.bounced',
  BadEmailAddress: 'email.rejected',
  Unconfirmed: 'email.rejected',
  ManuallyDeactivated: 'email.suppressed',
  SMTPApiError: 'email.suppressed',
  TemplateRenderingFailed: 'email.failed',
  Unsubscribe: 'email.unsubscribed',
  Subscribe: 'email.resubscribed',
  AutoResponder: 'email.autoresponded',
  AddressChange: 'unknown',
  ChallengeVerification: 'unknown',
  InboundError: 'unknown',
  SpamComplaint: 'email.complained',
  Open: 'email.opened',
  Click: 'email.clicked',
  SubscriptionChange: 'email.unsubscribed',
  Inbound: 'email.received',
} as const

it('gives every event that Postmark documents, with the credentials of the webhook', async () => {
  const events: HeraldEvent[] = []
  const providers = [postmark({ verify: basicAuth(credentials) })]
  const herald = createHerald({ providers, logger: false })
  herald.on('*', (event) => void events.push(event))
  for (const event of sampleEvents('postmark')) {
    const delivery = signedDelivery('postmark', event, { sign: basicAuthSigner(credentials) })
    const reply = await herald.receive(delivery)
    expect(reply).toMatchObject({ status: 200, body: '{"events":1}' })
    expect((await herald.receive(signedDelivery('postmark', event))).status).toBe(401)
  }
  const types = Object.fromEntries(events.map(({ providerType, type }) => [providerType, type]))
  expect(types).toEqual(documented)
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
})

import { createHerald, type HeraldEvent } from '@mailherald/core'
import { brevo, brevoIpRanges } from '@mailherald/core/providers/brevo'
import { allOf, bearerToken, ipAllowList } from '@mailherald/core/verify'
import { expect, it } from 'vitest'
import { secret } from '../../../test-helpers/providers.js'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { bearerTokenSigner } from '../../signers/authorization-signers.js'
import { ipSigner } from '../../signers/ip-signer.js'

const documented = {
  request: 'email.queued',
  delivered: 'email.delivered',
  deferred: 'email.deferred',
  soft_bounce: 'email.bounced',
  hard_bounce: 'email.bounced',
  invalid_email: 'email.rejected',
  blocked: 'email.suppressed',
  error: 'email.failed',
  spam: 'email.complained',
  unique_opened: 'email.opened',
  opened: 'email.opened',
  proxy_open: 'email.opened',
  unique_proxy_open: 'email.opened',
  click: 'email.clicked',
  unsubscribed: 'email.unsubscribed',
  'marketing.delivered': 'email.delivered',
  'marketing.opened': 'email.opened',
  'marketing.proxy_open': 'email.opened',
  'marketing.click': 'email.clicked',
  'marketing.hard_bounce': 'email.bounced',
  'marketing.soft_bounce': 'email.bounced',
  'marketing.spam': 'email.complained',
  'marketing.unsubscribe': 'email.unsubscribed',
  list_addition: 'contact.updated',
  contact_updated: 'contact.updated',
  contact_deleted: 'contact.deleted',
  inboundEmailProcessed: 'email.received',
} as const

it('the samples of Brevo come out as its documentation says, posted as it posts them', async () => {
  const events: HeraldEvent[] = []
  const verify = allOf(ipAllowList(brevoIpRanges), bearerToken(secret))
  const herald = createHerald({ providers: [brevo({ verify })], logger: false })
  herald.on('*', (event) => void events.push(event))
  const address = brevoIpRanges[0]?.split('/', 1)[0] ?? ''
  const sign = [bearerTokenSigner(secret), ipSigner(address)]
  for (const name of sampleEvents('brevo')) {
    const reply = await herald.receive(signedDelivery('brevo', name, { sign }))
    expect(reply).toMatchObject({ status: 200, body: '{"events":1}' })
    const event = events.at(-1)
    expect([name, event?.type]).toEqual([name, documented[name]])
    expect(name.split('.').at(-1)).toBe(event?.providerType)
  }
  expect(sampleEvents('brevo')).toEqual(Object.keys(documented))
})

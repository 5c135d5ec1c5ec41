import { createHerald, type HeraldEvent } from '@mailherald/core'
import { mailjet } from '@mailherald/core/providers/mailjet'
import { basicAuth } from '@mailherald/core/verify'
import { expect, it } from 'vitest'
import { secret } from '../../../test-helpers/providers.js'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { basicAuthSigner } from '../../signers/authorization-signers.js'

const documented = {
  sent: 'email.delivered',
  open: 'email.opened',
  click: 'email.clicked',
  bounce: 'email.bounced',
  blocked: 'email.suppressed',
  spam: 'email.complained',
  unsub: 'email.unsubscribed',
  parse: 'email.received',
} as const

it('the samples of Mailjet come out as its documentation says, with credentials in the URL', async () => {
  const events: HeraldEvent[] = []
  const credentials = { username: 'mailjet', password: secret }
  const verify = basicAuth(credentials)
  const herald = createHerald({ providers: [mailjet({ verify })], logger: false })
  herald.on('*', (event) => void events.push(event))
  for (const name of sampleEvents('mailjet')) {
    const sign = basicAuthSigner(credentials)
    const reply = await herald.receive(signedDelivery('mailjet', name, { sign }))
    expect(reply).toMatchObject({ status: 200, body: '{"events":1}' })
    const event = events.at(-1)
    expect([name, event?.type, event?.providerType]).toEqual([name, documented[name], name])
  }
  expect(sampleEvents('mailjet')).toEqual(Object.keys(documented))
})

it('the ids are posted as Mailjet does: numbers of 17 digits', () => {
  const bodies = sampleEvents('mailjet')
    .filter((name) => name !== 'parse')
    .map((name) => new TextDecoder().decode(signedDelivery('mailjet', name).body))
  for (const body of bodies) expect(body).toMatch(/"MessageID":\d{17},/)
})

import { createHerald, type HeraldEvent } from '@mailherald/core'
import { mailchimp } from '@mailherald/core/providers/mailchimp'
import { urlToken } from '@mailherald/core/verify'
import { expect, it } from 'vitest'
import type { Signer } from '../../sample-delivery.js'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { urlTokenSigner } from '../../signers/url-token-signer.js'
import { mailchimpWire } from './wire.js'

const token = 'a-token-that-nobody-guesses'

it('mailchimpWire makes every sample of Mailchimp a form, out of which comes the same event', async () => {
  for (const event of sampleEvents('mailchimp')) {
    const form = signedDelivery('mailchimp', event, { sign: mailchimpWire })
    expect(new TextDecoder().decode(form.body)).toMatch(/^type=\w+&fired_at=/)
    const found = await eventsOf(event, [mailchimpWire])
    expect(found).toHaveLength(1)
    expect(found).toEqual(await eventsOf(event, []))
  }
})

async function eventsOf(
  event: ReturnType<typeof sampleEvents<'mailchimp'>>[number],
  wire: readonly Signer[],
): Promise<HeraldEvent[]> {
  const events: HeraldEvent[] = []
  const herald = createHerald({
    providers: [mailchimp({ verify: urlToken(token) })],
    logger: false,
  })
  herald.on('*', (each) => void events.push({ ...each, receivedAt: new Date(0) }))
  const sign = [...wire, urlTokenSigner(token)]
  await herald.receive(signedDelivery('mailchimp', event, { sign }))
  return events
}

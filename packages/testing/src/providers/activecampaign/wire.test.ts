import { createHerald, type HeraldEvent } from '@mailherald/core'
import { activeCampaign } from '@mailherald/core/providers/activecampaign'
import { urlToken } from '@mailherald/core/verify'
import { expect, it } from 'vitest'
import type { Signer } from '../../sample-delivery.js'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { urlTokenSigner } from '../../signers/url-token-signer.js'
import { activeCampaignWire } from './wire.js'

const token = 'a-token-that-nobody-guesses'

it('activeCampaignWire makes every sample of ActiveCampaign a form, out of which comes the same event', async () => {
  for (const event of sampleEvents('activecampaign')) {
    const form = signedDelivery('activecampaign', event, { sign: activeCampaignWire })
    expect(new TextDecoder().decode(form.body)).toMatch(/^type=\w+&date_time=/)
    const found = await eventsOf(event, [activeCampaignWire])
    expect(found).toHaveLength(1)
    expect(found).toEqual(await eventsOf(event, []))
  }
})

async function eventsOf(
  event: ReturnType<typeof sampleEvents<'activecampaign'>>[number],
  wire: readonly Signer[],
): Promise<HeraldEvent[]> {
  const events: HeraldEvent[] = []
  const herald = createHerald({
    providers: [activeCampaign({ verify: urlToken(token) })],
    logger: false,
  })
  herald.on('*', (each) => void events.push({ ...each, receivedAt: new Date(0) }))
  const sign = [...wire, urlTokenSigner(token)]
  await herald.receive(signedDelivery('activecampaign', event, { sign }))
  return events
}

import type { Provider } from '@mailherald/core'
import { urlToken } from '@mailherald/core/verify'
import { sampleEvents, signedDelivery, urlTokenSigner } from '@mailherald/testing'
import { openProvider, slugs } from '@mailherald/test-support/providers'
import { send } from '@mailherald/test-support/send'
import { expect } from 'vitest'
import { token } from './bench.js'
import type { Case } from './cases.js'

type Sampled = Parameters<typeof sampleEvents>[0]

const providers: readonly Provider[] = await Promise.all(
  slugs.map(async (slug) => ({ ...(await openProvider(slug)), verifier: urlToken(token) })),
)

/** What each provider posts arrives on every host, and only from who has the token. */
export const everyProvider: readonly Case[] = providers.map((provider) => ({
  name: `handles every sample of ${provider.id}, and none without the token`,
  options: () => ({ providers: [provider] }),
  async run({ origin, events, errors }) {
    const slug = provider.id as Sampled
    for (const event of sampleEvents(slug)) {
      const delivery = signedDelivery(slug, event, { sign: urlTokenSigner(token) })
      const { method, url, headers, body } = delivery
      const sent = { method, headers, ...(method !== 'GET' && { body }) }
      const before = events.length
      const forged = await send(
        origin + url.replace(token, 'a guess that is wrong'.replaceAll(' ', '-')),
        sent,
      )
      expect([forged.status, events.length]).toEqual([provider.ack.refused ?? 401, before])
      expect((await send(origin + url, sent)).status).toBe(200)
      expect(events.length).toBeGreaterThan(before)
    }
    expect(errors).toEqual([])
  },
}))

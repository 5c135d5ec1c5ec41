import type { HeraldEvent, MailheraldError, Provider } from '@mailherald/core'
import { urlToken } from '@mailherald/core/verify'
import { openProvider, slugs } from '@mailherald/test-support/providers'
import {
  sampleEvents,
  signedDelivery,
  urlTokenSigner,
  type SampleProvider,
} from '@mailherald/testing'
import type { AdapterCase, AdapterHost } from '@mailherald/testing/adapter'
import { send } from '@mailherald/testing/wire'
import { expect } from 'vitest'

const token = 'a-token-that-nobody-guesses'

const providers: readonly Provider[] = await Promise.all(
  slugs.map(async (slug) => ({ ...(await openProvider(slug)), verifier: urlToken(token) })),
)

/** What each provider posts arrives on every host, and only from who has the token. */
export const everyProvider: readonly AdapterCase[] = providers.map((provider) => ({
  name: `handles every sample of ${provider.id}, and none without the token`,
  run: (host) => handlesSamples(host, provider),
}))

async function handlesSamples(host: AdapterHost, provider: Provider): Promise<void> {
  const [events, errors]: [HeraldEvent[], MailheraldError[]] = [[], []]
  const onError = (error: MailheraldError): void => void errors.push(error)
  const running = await host.serve(
    { providers: [provider], logger: false, onError },
    (herald) => void herald.on('*', (event) => void events.push(event)),
  )
  const { origin } = running
  try {
    const slug = provider.id as SampleProvider
    for (const event of sampleEvents(slug)) {
      const delivery = signedDelivery(slug, event, { sign: urlTokenSigner(token) })
      const { method, url, headers, body } = delivery
      const sent = { method, headers, ...(method !== 'GET' && { body }) }
      const before = events.length
      const forged = await send(origin + url.replace(token, 'a-guess-that-is-wrong'), sent)
      expect([forged.status, events.length]).toEqual([provider.ack.refused ?? 401, before])
      expect((await send(origin + url, sent)).status).toBe(200)
      expect(events.length).toBeGreaterThan(before)
    }
    expect(errors).toEqual([])
  } finally {
    await running.close()
  }
}

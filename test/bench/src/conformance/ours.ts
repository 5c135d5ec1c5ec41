import { createHerald, type Provider } from '@mailherald/core'
import { providerList } from '@mailherald/core/providers'
import { acceptAll } from './judge.js'
import { proofOf, signing } from './proofs.js'
import type { Accepted } from './shape.js'

/** What Mailherald accepts, of each provider whose signatures are checked here. */
export async function oursOf(): Promise<Record<string, Accepted>> {
  const found: Record<string, Accepted> = {}
  for (const slug of await signing()) {
    const proof = await proofOf(slug)
    const provider = await providerOf(slug, proof.secret)
    found[slug] = await acceptAll(slug, proof, async ({ text, headers }) => {
      const herald = createHerald({ providers: [provider], logger: false })
      herald.on('*', () => {})
      const { status } = await herald.receive({
        provider: slug,
        method: 'POST',
        url: `/webhooks/${slug}`,
        headers,
        body: Buffer.from(text),
      })
      return status < 300
    })
  }
  return found
}

async function providerOf(slug: string, secret: string): Promise<Provider> {
  const info = providerList.find(({ id }) => id === slug)
  if (info === undefined) throw new Error(`there is no provider ${slug}`)
  const module = (await import(`@mailherald/core/providers/${slug}`)) as Record<
    string,
    (options: Record<string, string>) => Provider
  >
  const factory = module[info.factory]
  if (factory === undefined) throw new Error(`${slug} has no ${info.factory}`)
  return factory({ [info.option]: secret })
}

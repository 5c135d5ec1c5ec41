import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Provider } from '@mailherald/core'
import type { ProviderFacts } from '@mailherald/core/provider-kit'
import { unverified } from '@mailherald/core/verify'

const folder = new URL('../../core/src/providers/', import.meta.url)
const built = new URL('../../core/dist/providers/', import.meta.url)

/** Every provider there is: the folders are the registry. */
export const slugs: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted()

/** The folder of a provider in core. */
export function folderOf(slug: string): string {
  return fileURLToPath(new URL(`${slug}/`, folder))
}

/** The folders of payloads that a provider has: those of the tests, and those that @mailherald/testing signs. */
export const payloadFolders = ['fixtures', 'samples'] as const

/** Where they are. */
export function payloadFolderOf(slug: string, name: (typeof payloadFolders)[number]): string {
  return fileURLToPath(new URL(`${slug}/${name}/`, folder))
}

/** The provider, made by its factory, with `unverified()`. */
export async function openProvider(slug: string): Promise<Provider> {
  const module = (await import(`@mailherald/core/providers/${slug}`)) as Record<string, unknown>
  const wanted = slug.replaceAll('-', '')
  const factory = Object.entries(module).find(([name]) => name.toLowerCase() === wanted)?.[1]
  if (typeof factory !== 'function') throw new Error(`${slug} exports no factory of its name`)
  return factory({ verify: unverified() }) as Provider
}

/** What a provider says of how it delivers. */
export async function factsOf(slug: string): Promise<ProviderFacts> {
  const module = (await import(new URL(`${slug}/facts.js`, built).href)) as { facts: ProviderFacts }
  return module.facts
}

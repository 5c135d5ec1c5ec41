import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Provider } from '@mailherald/core'
import { unverified } from '@mailherald/core/verify'

const folder = new URL('../../core/src/providers/', import.meta.url)

/** Every provider there is: the folders are the registry. */
export const slugs: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted()

/** Where a provider's fixtures are. */
export function fixturesOf(slug: string): string {
  return fileURLToPath(new URL(`${slug}/fixtures/`, folder))
}

/** The provider, made by its factory, with `unverified()`. */
export async function openProvider(slug: string): Promise<Provider> {
  const module = (await import(`@mailherald/core/providers/${slug}`)) as Record<string, unknown>
  const wanted = slug.replaceAll('-', '')
  const factory = Object.entries(module).find(([name]) => name.toLowerCase() === wanted)?.[1]
  if (typeof factory !== 'function') throw new Error(`${slug} exports no factory of its name`)
  return factory({ verify: unverified() }) as Provider
}

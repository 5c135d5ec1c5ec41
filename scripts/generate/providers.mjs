import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { openProvider } from './open-provider.mjs'

export const root = new URL('../../', import.meta.url)
const sources = new URL('packages/core/src/providers/', root)
const built = new URL('packages/core/dist/providers/', root)

/** The text of a file of the repository. */
export function read(path) {
  return readFileSync(new URL(path, root), 'utf8')
}

/** Where a provider's page is. */
function pageOf(slug) {
  return `docs/providers/${slug}.md`
}

/** The slugs of the providers of this package: its folders. */
export const slugs = readdirSync(sources, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted()

/** With what a provider delivers; undefined where it only posts, as nearly all do. */
export function unusualMethods({ methods }) {
  return methods.join() === 'POST' ? undefined : methods
}

/** Everything that a provider says of itself. Needs `tsc -b packages/core` first. */
export async function describeProviders() {
  return Promise.all(
    slugs.map(async (slug) => ({
      slug,
      page: pageOf(slug),
      ...(await openProvider(slug)),
      events: await exported(slug, 'events'),
      facts: await exported(slug, 'facts'),
      fields: await fromFile(slug, 'message', 'fields'),
      stamp: await fromFile(slug, 'stamp', 'stamp'),
    })),
  )
}

async function exported(slug, name) {
  const module = await import(new URL(`${slug}/${name}.js`, built))
  if (module[name] === undefined) throw new Error(`${slug}/${name}.ts exports no "${name}".`)
  return module[name]
}

/** What a file exports that not every provider has. */
async function fromFile(slug, file, name) {
  const url = new URL(`${slug}/${file}.js`, built)
  return existsSync(url) ? (await import(url))[name] : undefined
}

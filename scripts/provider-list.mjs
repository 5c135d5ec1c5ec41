// Writes the list of providers into core (also as keywords of its package.json), README.md and docs/README.md: the folders in packages/core/src/providers that
// have a page in docs/providers (test/structure.test.ts misses the others). Needs `tsc -b packages/core` first.
// With --check it writes nothing, and fails where a list is not up to date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { openProvider } from './open-provider.mjs'

const root = new URL('../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')

const pageOf = (slug) => `docs/providers/${slug}.md`
const slugs = readdirSync(new URL('packages/core/src/providers/', root))
  .filter((slug) => existsSync(new URL(pageOf(slug), root)))
  .toSorted()
const providers = await Promise.all(
  slugs.map(async (slug) => {
    const page = pageOf(slug)
    const [, proof] = /^Posts are proved by: (.+)\.$/m.exec(read(page)) ?? []
    if (proof === undefined) throw new Error(`${page} needs a line "Posts are proved by: ….".`)
    return { ...(await openProvider(slug)), page, proof }
  }),
)

const quoted = (text) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`)

function oneOf(names) {
  return `export type ProviderId =${names.map((name) => `\n  | ${name}`).join('')}`
}

function entry({ provider, factory, option, proof }) {
  const { id, title, docs, ack, bodyLimit, emits } = provider
  const statuses = Object.entries(ack).map(([name, status]) => `${name}: ${status}`)
  return [
    `  {`,
    `    id: ${quoted(id)}, title: ${quoted(title)}, factory: ${quoted(factory)},`,
    `    docs: ${quoted(docs)},`,
    `    proof: ${quoted(proof)},`,
    `    signs: ${option !== 'verify'}, option: ${quoted(option)}, ack: { ${statuses.join(', ')} }, bodyLimit: ${bodyLimit},`,
    `    emits: [${emits.map(quoted).join(', ')}],`,
    `  },`,
  ].join('\n')
}

const list = `// Written by \`pnpm docs:providers\` from the folders beside it and the pages in docs/providers.
import type { ProviderInfo } from './info.js'

export type { ProviderInfo } from './info.js'

/** The slug of a provider that comes with this package. */
${oneOf(slugs.map(quoted))}

/**
 * The providers that come with this package, without loading them.
 *
 * @example
 * \`\`\`ts
 * import { providerList } from '@mailherald/core/providers'
 *
 * const tellingOpens = providerList.filter(({ emits }) => emits.includes('email.opened'))
 * \`\`\`
 */
export const providerList: readonly ProviderInfo<ProviderId>[] = [
${providers.map(entry).join('\n')}
]
`

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  const line = (cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`
  const [head, ...body] = rows.map(line)
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n')
}

const rows = table([
  ['provider', 'id', 'event types', 'how deliveries are verified'],
  ...providers.map(({ provider: { id, title, emits }, page, proof }) => {
    return [`[${title}](${page})`, `\`${id}\``, String(emits.length), proof]
  }),
])
const links = providers.map(
  ({ provider: { title }, page }) => `- [${title}](${page.replace('docs/', '')})`,
)

function between(text, list) {
  return text.replace(
    /(<!-- providers: .*-->\n)[^]*(\n<!-- end of providers -->)/,
    (_, start, end) => `${start}\n${list}\n${end}`,
  )
}

// What npm is searched for: `amazon-ses` by some, `ses` by more.
const ofEvents = ['bounce', 'complaint', 'email', 'email-events', 'svix', 'typescript', 'webhooks']
const ofProviders = slugs.flatMap((slug) => [slug, ...slug.split('-')])
const manifest = JSON.parse(read('packages/core/package.json'))
manifest.keywords = [...new Set([...ofEvents, ...ofProviders])].toSorted((a, b) => (a < b ? -1 : 1))

const files = {
  'packages/core/package.json': `${JSON.stringify(manifest, null, 2)}\n`,
  'packages/core/src/providers/index.ts': list,
  'README.md': between(read('README.md'), rows),
  'docs/README.md': between(read('docs/README.md'), links.join('\n')),
}

for (const [path, text] of Object.entries(files)) {
  const url = new URL(path, root)
  if (existsSync(url) && read(path) === text) continue
  if (process.argv.includes('--check')) throw new Error(`${path} is old: run pnpm docs:providers`)
  writeFileSync(url, text)
}

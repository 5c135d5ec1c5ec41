import { literal } from './literal.mjs'
import { between, code, table } from './markdown.mjs'
import { read, slugs, unusualMethods } from './providers.mjs'

/** What is said of all providers in one place: core's list, the README, the docs, and what npm is searched for. */
export function providerLists(providers) {
  return {
    'packages/core/src/providers/index.ts': listOf(providers),
    'packages/core/package.json': manifest(),
    'README.md': between(read('README.md'), 'providers', overview(providers)),
    'docs/README.md': between(read('docs/README.md'), 'providers', links(providers)),
  }
}

function listOf(providers) {
  return `// Written by \`pnpm generate\` from the folders beside it.
import type { ProviderInfo } from './info.js'

export type { ProviderInfo } from './info.js'

/** The slug of a provider that comes with this package. */
export type ProviderId =${slugs.map((slug) => `\n  | '${slug}'`).join('')}

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
${providers.map(entryOf).join('\n')}
]
`
}

function entryOf({ provider, factory, option, facts: { scheme: _, setUp: __, ...facts } }) {
  const { id, title, docs, ack, bodyLimit, compression, emits } = provider
  const members = {
    id,
    title,
    factory,
    docs,
    option,
    ack,
    bodyLimit,
    methods: unusualMethods(provider),
    compression,
    emits,
    ...facts,
  }
  const lines = Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `    ${name}: ${literal(value)},`)
  return ['  {', ...lines, '  },'].join('\n')
}

/** What the providers are listed under, in order: the group of their facts, and its heading. */
export const groups = [
  ['transactional', 'Transactional mail'],
  ['cloud', 'Clouds'],
  ['marketing', 'Marketing'],
  ['self-hosted', 'Self-hosted'],
  ['inbound', 'Inbound and mailboxes'],
]

/** A table for each group: nobody reads one of fifty rows. */
function overview(providers) {
  const parts = groups.flatMap(([group, heading]) => {
    const members = providers.filter(({ facts }) => facts.group === group)
    return members.length === 0 ? [] : [`**${heading}**`, overviewOf(members)]
  })
  return parts.join('\n\n')
}

function overviewOf(providers) {
  return table([
    ['provider', 'id', 'event types', 'inbound', 'how deliveries are verified'],
    ...providers.map(({ provider: { id, title, emits }, page, facts }) => [
      `[${title}](${page})`,
      code(id),
      String(emits.length),
      facts.inbound === undefined ? '' : 'yes',
      facts.proof,
    ]),
  ])
}

function links(providers) {
  return providers
    .map(({ provider: { title }, page }) => `- [${title}](${page.replace('docs/', '')})`)
    .join('\n')
}

// `amazon-ses` is what some search for; more search for `ses`.
const ofEvents = ['bounce', 'complaint', 'email', 'email-events', 'svix', 'typescript', 'webhooks']

function manifest() {
  const path = 'packages/core/package.json'
  const found = JSON.parse(read(path))
  const ofProviders = slugs.flatMap((slug) => [slug, ...slug.split('-')])
  const keywords = [...new Set([...ofEvents, ...ofProviders])].toSorted((a, b) => (a < b ? -1 : 1))
  return `${JSON.stringify({ ...found, keywords }, null, 2)}\n`
}

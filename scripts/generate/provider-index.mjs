import { table } from './markdown.mjs'
import { cellOf, properties } from './properties.mjs'
import { groups } from './provider-list.mjs'

/** docs/providers/README.md: every provider, by what people look for. */
export function providerIndex(providers) {
  return { 'docs/providers/README.md': `${linesFor(providers).join('\n\n')}\n` }
}

const linesFor = (providers) => [
  '<!-- Written by `pnpm generate` from packages/core/src/providers: change the facts there. -->',
  '# Providers',
  `${providers.length} providers, by what people look for in one. The page of each says how to set it up, what becomes of each of its events, and where its own pages say so. [Moving](../moving.md) has any two of them side by side, event for event.`,
  'What the columns say:',
  properties.map(({ name, what }) => `- **${name}**: ${what}`).join('\n'),
  '"unconfirmed" means that the provider documents nothing of it.',
  '<!-- on the site: ProviderFilter -->',
  ...groups.flatMap(([group, heading]) => sectionOf(heading, providers, group)),
]

function sectionOf(heading, providers, group) {
  const members = providers.filter(({ facts }) => facts.group === group)
  const head = ['provider', ...properties.map(({ name }) => name)]
  return members.length === 0 ? [] : [`## ${heading}`, table([head, ...members.map(rowOf)])]
}

function rowOf(each) {
  const { slug, provider } = each
  return [
    `[${provider.title}](${slug}.md)`,
    ...properties.map((property) => cellOf(property, each)),
  ]
}

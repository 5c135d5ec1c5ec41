import { pages } from './pages.mjs'

/** The groups, and which pages come first in them. */
const groups = {
  Start: ['index', 'guide', 'configuration', 'examples', 'contents'],
  Guide: [
    'delivery',
    'security',
    'troubleshooting',
    'performance',
    'inspector',
    'packages/inspector',
    'conformance',
    'cli',
    'telemetry',
    'packages/otel',
    'packages/testing',
  ],
  Events: ['events', 'reference', 'contract'],
  Providers: ['providers', 'moving'],
  Hosts: ['hosts', 'runtimes', ...['express', 'fastify', 'nestjs', 'lambda'].map(packageOf)],
  Recipes: [],
  'Moving from': [],
  Queue: ['queue', ...['bullmq', 'pg-boss'].map(packageOf), 'drill'],
  Ledger: ['ledger', 'packages/postgres', 'scale'],
  Reference: ['packages/core', 'architecture', 'adding-a-provider', 'adding-an-adapter'],
}
const folders = { providers: 'Providers', recipes: 'Recipes', from: 'Moving from' }
const long = new Set(['Providers'])

/** Made from the files: a new page is in the group of its folder, or in Reference. */
export const sidebar = Object.entries(groups).map(([text, first]) => ({
  text,
  collapsed: long.has(text),
  items: pages
    .filter((page) => groupOf(page) === text)
    .toSorted((a, b) => rank(first, a) - rank(first, b) || a.title.localeCompare(b.title, 'en'))
    .map(({ route, title }) => ({ text: labelOf(route, title), link: `/${route}.html` })),
}))

function groupOf({ route }) {
  const named = Object.keys(groups).find((name) => groups[name].includes(route))
  return named ?? folders[route.split('/')[0]] ?? 'Reference'
}

function rank(first, { route }) {
  const place = first.indexOf(route)
  return place === -1 ? first.length : place
}

function labelOf(route, title) {
  return route === 'index' ? 'Overview' : title
}

function packageOf(name) {
  return `packages/${name}`
}

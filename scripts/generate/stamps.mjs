import { existsSync } from 'node:fs'
import { literal } from './literal.mjs'
import { between, code, table } from './markdown.mjs'
import { read, root, slugs } from './providers.mjs'

const sourceOf = (slug) => `packages/core/src/providers/${slug}/stamp.ts`
const stamping = slugs.filter((slug) => existsSync(new URL(sourceOf(slug), root)))

/** The providers that take a reference, as a registry of `stamp`. */
export function stampCards() {
  return { 'packages/core/src/stamp/cards.ts': cards() }
}

function cards() {
  const found = stamping.map(describe)
  return `// Written by \`pnpm generate\` from the folders that have a stamp.ts.
${found.map(({ name, slug }) => `import { stamp as ${name} } from '../providers/${slug}/stamp.js'`).join('\n')}

${found.map(({ fields, slug }) => `export type { ${fields} } from '../providers/${slug}/stamp.js'`).join('\n')}

/** The slug of a provider whose events carry something of yours. */
export type StampProvider =${stamping.map((slug) => `\n  | '${slug}'`).join('')}

/** How each of them takes it. */
export const cards: {
${found.map(({ key, name }) => `  readonly ${key}: typeof ${name}`).join('\n')}
} = {
${found.map(({ key, name }) => (key === name ? `  ${name},` : `  ${key}: ${name},`)).join('\n')}
}
`
}

function describe(slug) {
  const name = slug.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
  const fields = /^export (?:interface|type) (\w+StampFields)\b/m.exec(read(sourceOf(slug)))?.[1]
  if (fields === undefined) throw new Error(`${sourceOf(slug)} exports no type …StampFields.`)
  return { slug, name, key: name === slug ? name : literal(slug), fields }
}

/** What each provider keeps, and where it is lost: what comes back when its samples and fixtures are sent round. */
export async function referencePage(providers) {
  const kept = providers.filter(({ slug }) => stamping.includes(slug))
  const rest = providers.filter(({ slug }) => !stamping.includes(slug))
  const rows = await Promise.all(kept.map(rowOf))
  const page = between(read('docs/reference.md'), 'kept', table([head, ...rows]))
  const names = rest.map(
    ({ provider: { title }, page }) => `[${title}](${page.replace('docs/', '')})`,
  )
  return { 'docs/reference.md': between(page, 'without', `${names.join(', ')}.`) }
}

const head = ['provider', 'in the payload', 'tags', 'metadata', 'shown on', 'not on', 'remarks']

async function rowOf({ slug, page, provider: { title, emits } }) {
  const { stamp, echo } = await import(
    new URL(`packages/core/dist/providers/${slug}/stamp.js`, root)
  )
  const { limits } = stamp
  const returned = await sentRound(slug, stamp)
  return [
    `[${title}](${page.replace('docs/', '')})`,
    placesOf(echo).map(placeName).join(', '),
    tagsOf(limits),
    limits.metadata === undefined ? '' : 'yes',
    await shownNames(slug),
    lostAmong(emits, returned).map(short).join(', '),
    `${echo.remark === undefined ? '' : `${echo.remark}. `}[Source](${echo.source})`,
  ]
}

const reference = 'order-42'

/** By the folder's own card: the registry that `stamp` has is written here too. */
async function sentRound(slug, { write }) {
  const { roundTrip } = await import(new URL('packages/test-support/dist/round-trip.js', root))
  const named = { mailherald_reference: reference }
  return roundTrip(slug, write({ reference, tags: [], metadata: {}, named }))
}

async function shownNames(slug) {
  const { shownOn } = await import(new URL('packages/test-support/dist/round-trip.js', root))
  const names = [...(await shownOn(slug))].map(short)
  return names.toSorted((a, b) => (a < b ? -1 : 1)).join(', ')
}

function short(type) {
  return type.replace('email.', '')
}

function placesOf({ at, or }) {
  return or === undefined ? [at] : [at, ...placesOf(or)]
}

function placeName(at) {
  const path = at
    .replace(/^\[\]\.?/, '')
    .replace('?', '')
    .replaceAll('.[]', '[]')
  return path === '' ? 'at the top' : code(path)
}

function tagsOf({ tags }) {
  if (tags === undefined) return ''
  return tags.most === undefined ? 'yes' : String(tags.most)
}

function lostAmong(emits, returned) {
  const back = new Set(
    returned.filter(({ event }) => event.reference === reference).map(({ event }) => event.type),
  )
  const ofMessages = emits.filter((type) => type.startsWith('email.') && type !== 'email.received')
  return ofMessages.filter((type) => !back.has(type))
}

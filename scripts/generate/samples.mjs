import { existsSync, readdirSync } from 'node:fs'
import { read, root } from './providers.mjs'

const ofTesting = 'packages/testing/src/providers'

/** The samples of @mailherald/testing, from the payloads beside the fixtures of core, and the list of them all. */
export function sampleFiles(providers) {
  const found = providers.map(({ slug }) => describe(slug))
  return {
    ...Object.fromEntries(found.map((each) => [each.path, moduleOf(each)])),
    [`${ofTesting}/index.ts`]: registryOf(found),
  }
}

function describe(slug) {
  const name = slug.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
  const path = `${ofTesting}/${slug}/samples.ts`
  return {
    slug,
    name,
    path,
    key: name === slug ? name : `'${slug}'`,
    payload: payloadTypeOf(slug),
    samples: samplesOf(slug, path),
    hasPayloadOf: exists(`${ofTesting}/${slug}/payload-of.ts`),
    hasForms: exists(`${ofTesting}/${slug}/forms.ts`),
  }
}

function exists(path) {
  return existsSync(new URL(path, root))
}

function payloadTypeOf(slug) {
  const index = read(`packages/core/src/providers/${slug}/index.ts`)
  const [, name] = new RegExp(`= Provider<\\s*'${slug}',\\s*(\\w+)`).exec(index) ?? []
  if (name === undefined)
    throw new Error(`${slug}/index.ts exports no type Provider<'${slug}', …>.`)
  return name
}

/** The names of a provider's samples. */
export function sampleNames(slug) {
  const files = readdirSync(new URL(folderOf(slug), root))
  return files.flatMap((file) => /^(.+)(?<!\.expected)\.json$/.exec(file)?.[1] ?? []).toSorted()
}

function folderOf(slug) {
  return `packages/core/src/providers/${slug}/samples/`
}

function samplesOf(slug, path) {
  const names = inPlace(sampleNames(slug), path)
  return names.map((name) => [name, payloadIn(`${folderOf(slug)}${name}.json`)])
}

/** In the order of the written file, which is that of the provider's documentation; new ones come last. */
export function inPlace(names, path) {
  const written = exists(path) ? read(path).matchAll(/^ {2}"([^"]+)": /gm) : []
  const places = [...written].map(([, name]) => name)
  const known = places.filter((name) => names.includes(name))
  return [...known, ...names.filter((name) => !known.includes(name))]
}

function payloadIn(path) {
  const text = read(path)
  const [large] =
    text
      .replace(/"(?:[^"\\]|\\.)*"/g, '""')
      .match(/\d{16,}/g)
      ?.filter(isRounded) ?? []
  if (large !== undefined) throw new Error(`${path}: no number of JavaScript is ${large}.`)
  return JSON.parse(text)
}

function isRounded(digits) {
  return BigInt(digits) !== BigInt(Number(digits))
}

function moduleOf({ slug, samples }) {
  const elements = Object.fromEntries(samples.map(([name, payload]) => [name, elementOf(payload)]))
  return `// Written by \`pnpm generate\` from packages/core/src/providers/${slug}/samples: change the payloads there.
export const samples = ${JSON.stringify(elements, null, 2)} as const
`
}

/** Of a list the one element that it has: overrides are laid over that. */
function elementOf(payload) {
  if (!Array.isArray(payload)) return payload
  if (payload.length !== 1) throw new Error('A sample that is a list has one element.')
  return payload[0]
}

function registryOf(found) {
  return `// Written by \`pnpm generate\` from the samples of core and the folders beside it.
${found.flatMap(typeImportsOf).join('\n')}
import type { SamplesOf } from '../samples-of.js'
${found.flatMap(valueImportsOf).join('\n')}

/** The samples of every provider; of a list, its element. */
export const sampleRegistry: {
${found.map((each) => `  readonly ${each.key}: ${typeOf(each)}`).join('\n')}
} = {
${found.map((each) => `  ${entryOf(each)},`).join('\n')}
}

/** Of providers that post lists: the samples that are elements of one. */
export const listElements: Readonly<Partial<Record<keyof typeof sampleRegistry, object>>> = {
${found.filter(postsLists).map(shorthandOf).join('\n')}
}
`
}

function typeImportsOf({ slug, name, payload, hasPayloadOf }) {
  return hasPayloadOf
    ? `import type { PayloadOf as ${upper(name)}PayloadOf } from './${slug}/payload-of.js'`
    : `import type { ${payload} } from '@mailherald/core/providers/${slug}'`
}

function valueImportsOf({ slug, name, hasForms }) {
  const samples = `import { samples as ${name} } from './${slug}/samples.js'`
  return hasForms
    ? [`import { forms as ${name}Forms } from './${slug}/forms.js'`, samples]
    : [samples]
}

function typeOf({ name, payload, hasPayloadOf, hasForms }) {
  const samples = hasPayloadOf
    ? `{ readonly [E in keyof typeof ${name}]: ${upper(name)}PayloadOf<E> }`
    : `SamplesOf<typeof ${name}, ${payload}>`
  return hasForms ? `${samples} & typeof ${name}Forms` : samples
}

function entryOf({ name, key, hasForms }) {
  if (hasForms) return `${key}: { ...${name}, ...${name}Forms }`
  return key === name ? name : `${key}: ${name}`
}

function shorthandOf({ name, key }) {
  return key === name ? `  ${name},` : `  ${key}: ${name},`
}

function postsLists({ samples }) {
  return samples.some(([, payload]) => Array.isArray(payload))
}

function upper(name) {
  return name[0].toUpperCase() + name.slice(1)
}

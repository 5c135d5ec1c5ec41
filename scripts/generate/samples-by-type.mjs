import { existsSync } from 'node:fs'
import { literal } from './literal.mjs'
import { read, root } from './providers.mjs'
import { inPlace, sampleNames } from './samples.mjs'

const ofTesting = 'packages/testing/src/providers'

/** Which sample @mailherald/testing takes for an event of our own name. */
export function samplesByType(providers) {
  return { [`${ofTesting}/by-type.ts`]: moduleOf(providers) }
}

function moduleOf(providers) {
  const members = providers.map((each) => `  ${quoted(each.slug)}: ${membersOf(each)},`)
  return `// Written by \`pnpm generate\` from what comes out of the samples of core.

/** By provider and event type the name of a sample: the first in the provider's table that gives it, permanent bounces before others. */
export const samplesByType = {
${members.join('\n')}
} as const
`
}

function membersOf(each) {
  const members = chosenSamples(each).map(([type, name]) => `${quoted(type)}: ${literal(name)}`)
  return `{ ${members.join(', ')} }`
}

/** The event types that samples give, each with the name of its sample. */
export function chosenSamples(each) {
  const samples = [...jsonSamples(each), ...formSamples(each)]
  return each.provider.emits.flatMap((type) => {
    const name = plainest(samples, type)
    return name === undefined ? [] : [[type, name]]
  })
}

/** One that has the type's name and gives something else is what is meant by the name: there is none for the type then. */
function plainest(samples, type) {
  const named = samples.find(({ name }) => name === type)
  if (named !== undefined) return named.type === type ? type : undefined
  const giving = samples.filter((each) => each.type === type)
  return giving.toSorted((a, b) => a.count - b.count || a.soft - b.soft || a.rank - b.rank)[0]?.name
}

function jsonSamples({ slug, events }) {
  const names = Object.keys(events)
  return inPlace(sampleNames(slug), `${ofTesting}/${slug}/samples.ts`).flatMap((name) => {
    const [first, ...others] = eventsOf(slug, name)
    if (first === undefined) return []
    const soft = Number(first.bounce !== undefined && first.bounce.kind !== 'permanent')
    return { name, type: first.type, count: others.length, soft, rank: rankOf(names, first) }
  })
}

/** What comes out of a sample; of a new one it is not written yet. */
function eventsOf(slug, name) {
  const path = `packages/core/src/providers/${slug}/samples/${name}.expected.json`
  return existsSync(new URL(path, root)) ? JSON.parse(read(path)) : []
}

/** What a row does not name comes last. */
function rankOf(names, { providerType }) {
  const at = names.indexOf(providerType)
  return at < 0 ? names.length : at
}

/** Those of the forms are told by the row of their name. */
function formSamples({ slug, events }) {
  const path = `${ofTesting}/${slug}/forms.ts`
  if (!existsSync(new URL(path, root))) return []
  const [, declared = ''] = /forms: \{([^}]*)\}/.exec(read(path)) ?? []
  const names = [...declared.matchAll(/readonly (\w+):/g)].map(([, name]) => name)
  const type = (name) => [events[name]].flat()[0].type
  return names.map((name) => ({ name, type: type(name), count: 0, soft: 0, rank: 0 }))
}

function quoted(name) {
  return /^\w+$/.test(name) ? name : `'${name}'`
}

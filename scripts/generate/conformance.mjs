import { code, table } from './markdown.mjs'
import { cellOf, eventsIn, payloadsOf } from './conformance-rows.mjs'
import { read } from './providers.mjs'

const run = JSON.parse(read('test/bench/conformance.json'))
const libraries = Object.entries(run.libraries)
const reading = (slug) => libraries.filter(([, { read }]) => Object.hasOwn(read, slug))

/** docs/conformance.md: what the libraries of others made of our payloads, and what comes out here. */
export function conformancePage(providers) {
  return { 'docs/conformance.md': `${linesFor(providers).join('\n\n')}\n` }
}

function linesFor(providers) {
  const read = providers.filter(({ slug }) => reading(slug).length > 0)
  return [
    '<!-- Written by `pnpm generate` from test/bench/conformance.json, which `pnpm conformance` writes, and from what the fixtures give. -->',
    '# Conformance',
    intro,
    '## The libraries',
    table([['library', 'version', 'how it was called'], ...libraries.map(libraryRow)]),
    '## Which providers they support',
    `For each provider whether a library turns its payloads into anything ("reads") and whether it refuses one that was changed on the way ("verifies"). – means: it does not support this provider.`,
    table([
      ['provider', 'Mailherald', ...libraries.map(([name]) => name)],
      ...providers.map(supportRow),
    ]),
    '## In short',
    `The samples only, of which each is an event as the provider documents it. "As here" counts what a library names itself, in words of its own, and gives as Mailherald does; what is only in the payload that it passes on does not count. Bounces count where it says whether they are permanent.`,
    table([shortHead, ...read.flatMap(shortRows)]),
    '## Proof',
    'Every sample of the providers whose signature one of the libraries checks, and of Postmark, which signs nothing (Mailherald asks for credentials or a token there): how many were accepted as they are; with one more member; signed by a stranger; and signed an hour before. SendGrid delivers again for a day with the first signature, so that [an hour is no reason to refuse](providers/sendgrid.md#who-posts); Mailherald bounds it by `toleranceSeconds`.',
    table([proofHead, ...providers.flatMap(proofRows)]),
    '## Row by row',
    legend,
    ...read.flatMap(sectionOf),
  ]
}

const intro = `What the libraries of others make of the same payloads: every sample and fixture in this repository of the providers that at least one of them reads. On ${run.date}, with Node ${run.node} and \`TZ=UTC\`, by \`npx pnpm@10 conformance\`, which installs them from npm into a temporary folder, calls each as it is, in a process of its own, and writes down what came out. What Mailherald gives is what its tests hold.

Nothing here says how well a library does what it is for: some check signatures and mean to do no more, some send mail and read webhooks on the side. The payloads are ours, and Mailherald was written with them. A library that is called wrongly here is a bug: please report it.`

const legend = `Names are each library's own. "recipient" and "time" are there where the library gives them itself, as Mailherald does; "other time" where it gives another. A time that is only that of the call is not counted. "1 of 2" means that Mailherald gives two events. "no event" is the library's answer that there is none, "throws" an error that is not about a signature. Fixtures hold what is odd on purpose: what is malformed, new, or rare.`

function libraryRow([name, { version, calls, failure }]) {
  return [
    code(name),
    version,
    failure === undefined ? calls : `${calls}. Not this time: ${failure}`,
  ]
}

function supportRow({ slug, provider, facts }) {
  const ours = facts.signs.length > 0 ? 'reads, verifies' : 'reads'
  return [linkTo({ slug, provider }), ours, ...libraries.map(([, found]) => supportOf(slug, found))]
}

function supportOf(slug, { read, verified }) {
  const proof = verified[slug]
  const verifies = proof !== undefined && proof.genuine > 0 && proof.changed === 0
  const words = [Object.hasOwn(read, slug) && 'reads', verifies && 'verifies'].filter(Boolean)
  return words.join(', ') || '–'
}

const shortHead = [
  'provider',
  'library',
  'samples with an event',
  'events',
  'recipient as here',
  'time as here',
  'kind of bounce as here',
]

function shortRows(each) {
  const samples = payloadsOf(each.slug).filter(
    ({ name, events }) =>
      name.startsWith('samples/') && events.some(({ type }) => type !== 'unknown'),
  )
  const events = samples.flatMap((sample) => sample.events)
  const bounces = events.filter(({ bounce }) => bounce !== undefined)
  const having = (member) => events.filter((event) => event[member]).length
  const ours = [samples, events].map(({ length }) => length)
  const all = [...ours, having('recipient'), events.length, bounces.length]
  return [
    [linkTo(each), 'Mailherald', ...all.map(String)],
    ...reading(each.slug).map(([name, { read }]) => [
      '',
      code(name),
      ...countsOf(samples, read[each.slug]).map((count, at) => `${count} of ${all[at]}`),
    ]),
  ]
}

function countsOf(samples, outcomes) {
  const found = samples.map((sample) => eventsIn(outcomes[sample.name], sample))
  const events = found.flat()
  const same = (member) => events.filter((event) => event[member] === 'same').length
  return [
    found.filter(({ length }) => length > 0).length,
    events.length,
    same('recipient'),
    same('time'),
    same('kind'),
  ]
}

const proofHead = [
  'provider',
  'library',
  'accepted as they are',
  'with one more member',
  'signed by a stranger',
  'an hour old',
]

function proofRows(each) {
  const { slug } = each
  const theirs = libraries.filter(([, { verified }]) => Object.hasOwn(verified, slug))
  if (theirs.length === 0) return []
  const ours = Object.hasOwn(run.ours, slug) ? [['Mailherald', run.ours[slug]]] : []
  const rows = [...ours, ...theirs.map(([name, { verified }]) => [code(name), verified[slug]])]
  return rows.map(([name, { samples, genuine, changed, forged, old }], at) => [
    at === 0 ? linkTo(each) : '',
    name,
    ...[genuine, changed, forged, old].map((count) => `${count} of ${samples}`),
  ])
}

function sectionOf(each) {
  const columns = reading(each.slug)
  const payloads = payloadsOf(each.slug)
  const head = ['payload', 'Mailherald', ...columns.map(([name]) => name)]
  const rowsOf = (folder) =>
    payloads
      .filter(({ name }) => name.startsWith(folder))
      .map((payload) => [
        code(payload.name.slice(folder.length)),
        payload.here,
        ...columns.map(([, { read }]) => cellOf(read[each.slug][payload.name], payload)),
      ])
  return [
    `### ${each.provider.title}`,
    'Samples:',
    table([head, ...rowsOf('samples/')]),
    'Fixtures:',
    table([head, ...rowsOf('fixtures/')]),
  ]
}

function linkTo({ slug, provider: { title } }) {
  return `[${title}](providers/${slug}.md)`
}

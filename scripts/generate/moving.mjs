import { casesOf, nameCell } from './event-names.mjs'
import { code, table } from './markdown.mjs'
import { cellOf, properties } from './properties.mjs'
import { variablesOf } from './variables.mjs'

const { eventTypes } = await import(
  new URL('../../packages/core/dist/events/event-map.js', import.meta.url)
)
const named = eventTypes.filter((type) => type !== 'unknown')

/** docs/moving.md: what each provider calls an event. */
export function movingPage(providers) {
  return { 'docs/moving.md': `${linesFor(providers).join('\n\n')}\n` }
}

/**
 * What the docs site compares of two providers: the names that each has for our event types, in the order of the events
 * reference, and what else differs between providers. Texts may hold code in backticks.
 */
export function comparable(providers) {
  return {
    types: named,
    providers: providers.map((each) => ({
      id: each.slug,
      title: each.provider.title,
      names: Object.fromEntries(named.map((type) => [type, namesOf(each, type)])),
      traits: traitsOf(each),
    })),
  }
}

/** What a provider calls what comes out as one event type: a text for each condition, the unconditional ones together. */
function namesOf({ events }, type) {
  const groups = new Map()
  for (const [name, row] of Object.entries(events)) {
    for (const each of casesOf(row).filter((one) => one.type === type)) {
      const key = `${each.unnamed ?? false} ${each.when ?? ''}`
      const group = groups.get(key) ?? { ...each, names: [] }
      groups.set(key, { ...group, names: [...group.names, name] })
    }
  }
  return [...groups.values()].map((group) => withoutLinks(nameCell(group)))
}

/** A link within the provider's page leads nowhere on another. */
function withoutLinks(text) {
  return text.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
}

/** In the words of the index, but where a page of a provider says more. */
function traitsOf(each) {
  const { facts } = each
  const { proof, handshake = '' } = facts
  const said = { proof, handshake }
  const ofIndex = properties.filter(({ name }) => name !== 'tells of')
  const variables = variablesOf(each).map(({ name }) => code(name))
  const traits = {
    ...Object.fromEntries(ofIndex.map((one) => [one.name, said[one.name] ?? cellOf(one, each)])),
    'waits for an answer': secondsOf(facts),
    'tries again upon': uponOf(facts, 'retried'),
    'discards upon': uponOf(facts, 'discarded'),
    variables: variables.join(', '),
  }
  return Object.fromEntries(Object.entries(traits).map(([name, text]) => [name, text || 'none']))
}

function secondsOf({ retries: { timeoutSeconds } }) {
  return timeoutSeconds === undefined ? 'unconfirmed' : `${timeoutSeconds} seconds`
}

function uponOf({ answers }, effect) {
  const upon = answers.filter((answer) => answer.effect === effect).map((answer) => answer.upon)
  return upon.length === 0 ? 'unconfirmed' : upon.join('; ')
}

const linesFor = (providers) => [
  '<!-- Written by `pnpm generate` from packages/core/src/providers: change the tables of events there. -->',
  '# Moving from one provider to another',
  'Handlers are for event types, not for names: they stay as they are. What changes is which events come at all, and how they come. [Changing the provider without losing events](recipes/changing-the-provider.md) has the steps, with code.',
  '<!-- on the site: MovingChooser -->',
  '## What changes',
  whatChanges,
  '## Event for event',
  'For each event type, what each provider calls what becomes of it: find the old name in one row, and the new one in another. Its page has the remarks. "Any other" is what no other row of the same provider names. Whatever has no row here is `unknown`, with `event.providerType` and `event.raw` as the provider sent them.',
  ...named.flatMap((type) => sectionOf(type, providers)),
]

const whatChanges = `- **What is sent at all.** Under each event type are the providers that have none. A handler for an event that no configured provider emits is reported at boot.
- **What a name covers.** One provider's bounce is three events at another: where a name has several meanings, the rows below say when it is which.
- **The proof.** The secret has another name and another place; some sign nothing, and a secret of yours travels along. [Providers](providers/README.md) has how each proves its deliveries, and [Configuration](configuration.md) the variables.
- **How long your app may be away.** Some try again for days, some never: [Providers](providers/README.md), "tries again". Where that is too short, put [a queue](queue.md) in front.
- **Ids.** \`event.messageId\` is what the new provider's send API returns, and is unique there only: store the provider with it. \`event.id\` begins with the provider's name, so that ids never meet. [A reference](reference.md) of yours stays the same, where both give it back.
- **Lists.** A provider that posts many events in one delivery posts all of them again when one handler failed. Only that handler runs again: [Delivery](delivery.md).
- **What reads \`event.raw\` or \`event.providerType\`** knows the old provider, and so does a handler with a filter by \`provider\`.`

function sectionOf(type, providers) {
  const having = providers.filter((each) => namesOf(each, type).length > 0)
  const rows = having.map((each) => [linkTo(each), namesOf(each, type).join('; ')])
  return [
    `### ${code(type)}`,
    ...(rows.length === 0 ? [] : [table([['provider', 'what it calls it'], ...rows])]),
    lackedBy(
      providers.filter((each) => !having.includes(each)),
      having,
    ),
  ]
}

/** By name, where that is the shorter list. */
function lackedBy(lacking, having) {
  if (lacking.length === 0) return 'All of them send it.'
  if (having.length === 0) return 'None of them sends it yet.'
  if (lacking.length > having.length) return `The other ${lacking.length} do not send it.`
  return `Not sent by ${lacking.map(({ provider: { title } }) => title).join(', ')}.`
}

function linkTo({ slug, provider: { title } }) {
  return `[${title}](providers/${slug}.md)`
}

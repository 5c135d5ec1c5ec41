import { readdirSync } from 'node:fs'
import { code } from './markdown.mjs'
import { read, root } from './providers.mjs'

/** The payloads of a provider, each with the events that come out here, and those as a cell of a table. */
export function payloadsOf(slug) {
  return ['samples/', 'fixtures/'].flatMap((folder) => {
    const path = `packages/core/src/providers/${slug}/${folder}`
    const names = readdirSync(new URL(path, root))
    const payloads = names.filter((name) => !name.endsWith('.expected.json')).toSorted()
    return payloads.flatMap((name) => {
      const expected = `${name.slice(0, name.lastIndexOf('.'))}.expected.json`
      // Of a new one it is not written yet.
      if (!names.includes(expected)) return []
      const events = JSON.parse(read(path + expected))
      return { name: folder + name, events, here: counted(events.map(nameOf)) || 'no event' }
    })
  })
}

function nameOf({ type, bounce }) {
  return bounce === undefined ? code(type) : `${code(type)} (${bounce.kind})`
}

/** The events that a library gave for a payload, each member compared with those that come out here: `same` or `other`. */
export function eventsIn(outcome, { events }) {
  return (outcome?.events ?? []).map(({ type, recipient, time, kind }) => ({
    type,
    recipient: compared(
      recipient?.toLowerCase(),
      events.map((event) => event.recipient?.toLowerCase()),
    ),
    time:
      time === 'call'
        ? undefined
        : compared(
            secondOf(time),
            events.map((event) => secondOf(event.occurredAt)),
          ),
    kind: compared(
      kinds[kind],
      events.map((event) => event.bounce?.kind),
    ),
  }))
}

const kinds = { hard: 'permanent', soft: 'transient' }

function compared(given, known) {
  if (given === undefined) return undefined
  return known.includes(given) ? 'same' : 'other'
}

function secondOf(time) {
  return time?.slice(0, 19)
}

/** What a library made of a payload. */
export function cellOf(outcome, payload) {
  if (outcome === undefined) return 'not run yet'
  if (outcome.left !== undefined) return `not given: ${outcome.left}`
  if (outcome.threw !== undefined) return `throws ${code(outcome.threw.split(':')[0])}`
  if (outcome.nothing !== undefined) return 'no event'
  const given = eventsIn(outcome, payload).map(partsOf)
  const [all, some] = [payload.events.length, given.length]
  return `${some < all ? `${some} of ${all}: ` : ''}${counted(given)}`
}

function partsOf({ type, recipient, time }) {
  const said = { recipient, time }
  const parts = Object.entries(said).flatMap(([name, how]) => {
    if (how === undefined) return []
    return how === 'same' ? name : `other ${name}`
  })
  return [code(type), ...parts].join(', ')
}

/** The same ones once, with how many there are. */
function counted(names) {
  const counts = new Map()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => (count === 1 ? name : `${name} × ${count}`)).join('; ')
}

import { definitions } from './definitions.mjs'

const description =
  'Any event of Mailherald in JSON, told apart by `type`. Times are ISO 8601 text in UTC, bytes are base64. ' +
  'Ignore properties that you do not know; a later version may have more of them, more event types, and more words ' +
  'where there is a list of them. `raw` holds the payload of the provider, whatever that is.'

/** The schema of every event, of the version that core has. */
export function eventsSchema({ eventTypes, schemaId }) {
  const { AnyEvent: _, HeraldEvent: __, ...found } = definitions()
  const events = eventTypes.map((type) => nameOf(type, found))
  const shapes = Object.keys(found)
    .filter((name) => !events.includes(name))
    .toSorted()
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: schemaId,
    title: 'HeraldEvent',
    description,
    oneOf: events.map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries([...events, ...shapes].map((name) => [name, found[name]])),
  }
}

/** `EmailSentEvent`, of `email.sent`. */
export function nameOf(type, schemas) {
  const [name] = Object.entries(schemas).find(
    ([, { properties }]) => properties?.type?.const === type,
  )
  return name
}

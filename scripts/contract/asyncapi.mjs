import { nameOf } from './schema.mjs'

const contentType = 'application/cloudevents+json'

/** An AsyncAPI document of every event as a CloudEvent. It refers to nothing outside, so that it can be sent around. */
export function asyncApi(schema, { contractVersion, eventTypes }) {
  const schemas = componentsOf(schema)
  const messages = eventTypes.map((type) => [type, messageOf(type, schemas)])
  return {
    asyncapi: '3.0.0',
    id: schema.$id,
    info: info(contractVersion),
    defaultContentType: contentType,
    channels: { events: channel(eventTypes) },
    operations: { publishEvent: operation(eventTypes) },
    components: {
      messages: Object.fromEntries(messages),
      schemas: { CloudEvent: cloudEvent(schema.$id), ...schemas },
    },
  }
}

/** A document of AsyncAPI has its schemas in another place. */
function componentsOf({ $defs }) {
  return JSON.parse(JSON.stringify($defs).replaceAll('#/$defs/', '#/components/schemas/'))
}

const info = (version) => ({
  title: 'Mailherald events',
  version,
  description:
    'The webhooks of every email provider as one event model, as CloudEvents 1.0. This is the structured mode; in the ' +
    'binary mode of a protocol the attributes are headers (`ce-id`, `ce-type` …), and the body is `data`.',
  license: { name: 'MIT' },
})

const channel = (types) => ({
  // Where they are published is yours to decide.
  address: null,
  title: 'Events',
  description: 'All events; those of one message in the order in which the provider sent them.',
  messages: Object.fromEntries(
    types.map((type) => [type, { $ref: `#/components/messages/${type}` }]),
  ),
})

const operation = (types) => ({
  action: 'send',
  channel: { $ref: '#/channels/events' },
  summary: 'An app with Mailherald publishes the events of its providers.',
  messages: types.map((type) => ({ $ref: `#/channels/events/messages/${type}` })),
})

function messageOf(type, schemas) {
  const name = nameOf(type, schemas)
  return {
    name: `mailherald.${type}`,
    title: name,
    summary: schemas[name].description,
    contentType,
    payload: payloadOf(type, name),
  }
}

const payloadOf = (type, name) => ({
  allOf: [
    { $ref: '#/components/schemas/CloudEvent' },
    {
      type: 'object',
      properties: {
        type: { const: `mailherald.${type}` },
        data: { $ref: `#/components/schemas/${name}` },
      },
    },
  ],
})

const text = (description, more) => ({ type: 'string', minLength: 1, ...more, description })

const cloudEvent = (id) => ({
  type: 'object',
  description: 'The attributes of CloudEvents 1.0, as Mailherald sets them.',
  properties: {
    specversion: { const: '1.0' },
    id: text('The id of the event: the same in every redelivery.'),
    source: text('Where it comes from: `/<provider>`, `/<provider>/<account>`, or what you set.', {
      format: 'uri-reference',
    }),
    type: text('`mailherald.` and the type of the event.'),
    subject: text('The id of the message, domain, group or contact, where there is one.'),
    time: text('When it happened.', { format: 'date-time' }),
    datacontenttype: { const: 'application/json' },
    dataschema: text(`The schema of \`data\`, with its version: \`${id}\`.`, { format: 'uri' }),
    data: { type: 'object', description: 'The event.' },
  },
  required: ['specversion', 'id', 'source', 'type', 'time', 'dataschema', 'data'],
})

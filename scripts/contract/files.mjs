import { asyncApi } from './asyncapi.mjs'
import { eventsSchema } from './schema.mjs'

const built = new URL('../../packages/core/dist/', import.meta.url)

/** What `@mailherald/core/contract` ships as data. */
export async function contractFiles() {
  const { eventTypes } = await import(new URL('index.js', built))
  const { contractVersion, schemaId } = await import(new URL('contract/index.js', built))
  const schema = eventsSchema({ eventTypes, schemaId })
  return {
    'packages/core/contract/events.schema.json': textOf(schema),
    'packages/core/contract/asyncapi.json': textOf(
      asyncApi(schema, { contractVersion, eventTypes }),
    ),
  }
}

function textOf(document) {
  return `${JSON.stringify(document, null, 2)}\n`
}

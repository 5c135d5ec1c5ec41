import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { typeFinder } from '../../read/event-table.js'
import { jsonIn } from '../../read/json.js'
import { boolean, record, text } from '../../read/values.js'
import { events } from './events.js'
import { personalAddress, type Fields } from './message.js'

const typeOf = typeFinder(events)

/** The event about a person's topics, under any channel; undefined where the metric is another's. */
export function resourceDrafts(envelope: DraftEnvelope, data: Fields): EventDraft[] | undefined {
  if (typeOf(envelope.providerType) !== 'contact.updated') return undefined
  const email = personalAddress(data)
  if (email === undefined) {
    return [malformed(envelope.providerType, [missing('data.email_address')], envelope)]
  }
  const { cio_id: theirs, id: yours } = record(data['identifiers'])
  const contactId = text(theirs) ?? text(yours) ?? text(data['customer_id'])
  return [{ ...envelope, type: 'contact.updated', email, contactId, lists: topicsOf(data) }]
}

/** The topics that are on; undefined where the payload does not say. */
function topicsOf(data: Fields): string[] | undefined {
  const { topics } = record(jsonIn(data['content']) ?? data['content'])
  if (topics === undefined) return undefined
  return Object.entries(record(topics)).flatMap(([id, isOn]) =>
    boolean(isOn) === true ? [id] : [],
  )
}

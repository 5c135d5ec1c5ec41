import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { typeFinder } from '../../read/event-table.js'
import { address } from '../../read/mail/mailbox.js'
import { record, text, texts } from '../../read/values.js'
import { events } from './events.js'
import type { Fields } from './message.js'

const typeOf = typeFinder(events)

/** The event about a contact; undefined where the name is another's. */
export function resourceDrafts(envelope: DraftEnvelope, raw: Fields): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  switch (type) {
    case 'contact.created':
    case 'contact.updated':
    case 'contact.deleted':
      return [contactDraft(type, envelope, raw)]
    default:
      return undefined
  }
}

type ContactType = 'contact.created' | 'contact.updated' | 'contact.deleted'

function contactDraft(type: ContactType, envelope: DraftEnvelope, raw: Fields): EventDraft {
  const [identity, contact] = [record(raw['contactIdentity']), record(raw['contact'])]
  const email = address(identity['email']) ?? address(contact['email'])
  if (email === undefined) {
    return malformed(envelope.providerType, [missing('contactIdentity.email')], envelope)
  }
  const contactId = text(identity['id']) ?? text(contact['id'])
  return { ...envelope, type, email, contactId, lists: listsOf(envelope.providerType, raw) }
}

/** The lists that a payload says the contact is on: those of `contact`, or the one that was joined. */
function listsOf(providerType: string, raw: Fields): string[] | undefined {
  const held = Object.entries(record(record(raw['contact'])['mailingLists']))
  const lists = held.flatMap(([id, isOn]) => (isOn === true ? [id] : []))
  const joined = /\.subscribed$/i.test(providerType) ? record(raw['mailingList'])['id'] : undefined
  const found = [...lists, ...texts(joined)]
  return found.length > 0 ? found : undefined
}

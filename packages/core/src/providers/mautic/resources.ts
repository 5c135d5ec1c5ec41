import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { EmittedBy, OutboundIn } from '../../read/event-table.js'
import { text, textAt, texts } from '../../read/values.js'
import type { events } from './events.js'
import { addressOf, contactOf, type Fields } from './message.js'

type Emitted = EmittedBy<typeof events>
type ContactType = Exclude<Emitted, OutboundIn<Emitted>>

/** The event about a contact. One that is deleted has its id beside it. */
export function resourceDraft(
  type: ContactType,
  envelope: DraftEnvelope,
  entry: Fields,
): EventDraft {
  const contact = contactOf(entry)
  const email = addressOf(contact)
  if (email === undefined) {
    const path = 'contact.fields.core.email.value'
    return malformed(envelope.providerType, [missing(path)], envelope)
  }
  const contactId = text(contact['id']) ?? text(entry['id'])
  return { ...envelope, type, email, contactId, lists: listsOf(entry) }
}

/** The segment that was joined; one that was left is in `event.raw`. */
function listsOf(entry: Fields): string[] | undefined {
  const isJoined = text(entry['action'])?.toLowerCase() === 'added'
  const lists = isJoined ? texts(textAt(entry, 'segment.id')) : []
  return lists.length > 0 ? lists : undefined
}

import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { typeFinder } from '../../read/event-table.js'
import { address } from '../../read/mail/mailbox.js'
import { text, texts } from '../../read/values.js'
import { events } from './events.js'
import type { Fields } from './message.js'

const typeOf = typeFinder(events)

type UseSendType = NonNullable<ReturnType<typeof typeOf>>
type ContactType = Extract<UseSendType, `contact.${string}`>
type DomainType = Extract<UseSendType, `domain.${string}`>

/** The event about a contact or a domain; undefined where the type is another's. */
export function resourceDrafts(envelope: DraftEnvelope, data: Fields): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  switch (type) {
    case 'contact.created':
    case 'contact.updated':
    case 'contact.deleted':
      return [contactDraft(type, envelope, data)]
    case 'domain.created':
    case 'domain.updated':
    case 'domain.verified':
    case 'domain.deleted':
      return [domainDraft(type, envelope, data)]
    default:
      return undefined
  }
}

function contactDraft(type: ContactType, envelope: DraftEnvelope, data: Fields): EventDraft {
  const email = address(data['email'])
  if (email === undefined) {
    return malformed(envelope.providerType, [missing('data.email')], envelope)
  }
  const [contactId, lists] = [text(data['id']), texts(data['contactBookId'])]
  return { ...envelope, type, email, contactId, lists }
}

function domainDraft(type: DomainType, envelope: DraftEnvelope, data: Fields): EventDraft {
  const domain = text(data['name'])
  if (domain === undefined) {
    return malformed(envelope.providerType, [missing('data.name')], envelope)
  }
  return { ...envelope, type, domain, domainId: text(data['id']) }
}

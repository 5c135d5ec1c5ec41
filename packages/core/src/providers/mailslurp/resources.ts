import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import type { EventType } from '../../events/event-map.js'
import { malformed, missing } from '../../events/malformed.js'
import { address, addresses } from '../../read/mail/mailbox.js'
import { text, texts } from '../../read/values.js'
import type { Fields } from './message.js'

/** The event about an address or a contact; undefined where the payload is about something else. */
export function resourceDrafts(
  type: EventType | undefined,
  envelope: DraftEnvelope,
  raw: Fields,
): EventDraft[] | undefined {
  if (type === 'suppression.added') return [listedDraft(envelope, address(raw['recipient']))]
  return type === 'contact.created' ? [contactDraft(envelope, raw)] : undefined
}

function listedDraft(envelope: DraftEnvelope, recipient: string | undefined): EventDraft {
  return recipient === undefined
    ? malformed(envelope.providerType, [missing('recipient')], envelope)
    : { ...envelope, type: 'suppression.added', recipient, reason: 'bounce' }
}

function contactDraft(envelope: DraftEnvelope, raw: Fields): EventDraft {
  const email = address(raw['primaryEmailAddress']) ?? addresses(raw['emailAddresses'])[0]
  if (email === undefined) {
    return malformed(envelope.providerType, [missing('primaryEmailAddress')], envelope)
  }
  const groups = texts(raw['groupId'])
  const lists = groups.length > 0 ? groups : undefined
  return { ...envelope, type: 'contact.created', email, contactId: text(raw['contactId']), lists }
}

import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { lookup } from '../../read/lookup.js'
import { address } from '../../read/mailbox.js'
import { text, texts } from '../../read/values.js'
import type { Envelope, Fields } from './envelope.js'

type ContactType = 'contact.created' | 'contact.updated' | 'contact.deleted'
type DomainType =
  | 'domain.created'
  | 'domain.updated'
  | 'domain.verified'
  | 'domain.unverified'
  | 'domain.deleted'

const contactTypes: Readonly<Record<string, ContactType>> = {
  'contact.created': 'contact.created',
  // The only word of an unsubscribe: `unsubscribed` is true in it.
  'contact.updated': 'contact.updated',
  'contact.deleted': 'contact.deleted',
}

const domainTypes: Readonly<Record<string, DomainType>> = {
  'domain.created': 'domain.created',
  'domain.updated': 'domain.updated',
  'domain.deleted': 'domain.deleted',
}

// An update tells the status it led to. The others are between: not_started, pending, partially_verified,
// partially_failed.
const updates: Readonly<Record<string, DomainType>> = {
  verified: 'domain.verified',
  failed: 'domain.unverified',
}

/** An event about a contact or a domain; any other type, `suppression.…` among them, comes out as `unknown`. */
export function resourceDraft(envelope: Envelope, fields: Fields): EventDraft {
  const contactType = lookup(contactTypes, envelope.providerType)
  if (contactType !== undefined) return contactDraft(contactType, envelope, fields)
  const domainType = lookup(domainTypes, envelope.providerType)
  if (domainType !== undefined) return domainDraft(domainType, envelope, fields)
  return unknownEvent(envelope.providerType, envelope)
}

function contactDraft(type: ContactType, envelope: Envelope, fields: Fields): EventDraft {
  const email = address(fields['email'])
  if (email === undefined) {
    return malformed(envelope.providerType, [missing('data.email')], envelope)
  }
  const lists = texts([fields['audience_id'], fields['segment_ids']].flat())
  return { ...envelope, type, email, contactId: text(fields['id']), lists }
}

function domainDraft(type: DomainType, envelope: Envelope, fields: Fields): EventDraft {
  const domain = text(fields['name'])
  if (domain === undefined) {
    return malformed(envelope.providerType, [missing('data.name')], envelope)
  }
  const update = type === 'domain.updated' ? lookup(updates, text(fields['status'])) : undefined
  return { ...envelope, type: update ?? type, domain, domainId: text(fields['id']) }
}

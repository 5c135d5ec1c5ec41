import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { lookup } from '../../read/lookup.js'
import { address } from '../../read/mail/mailbox.js'
import { text, texts } from '../../read/values.js'
import type { Envelope, Fields } from './envelope.js'

type ContactType = 'contact.created' | 'contact.updated' | 'contact.deleted'
type SuppressionType = 'suppression.added' | 'suppression.removed'
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

const suppressionTypes: Readonly<Record<string, SuppressionType>> = {
  'suppression.added': 'suppression.added',
  'suppression.removed': 'suppression.removed',
}

// By `origin`.
const suppressionReasons: Readonly<Record<string, SuppressionReason>> = {
  bounce: 'bounce',
  complaint: 'complaint',
  manual: 'manual',
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

/** An event about a contact, a domain or the suppression list; any other type comes out as `unknown`. */
export function resourceDraft(envelope: Envelope, fields: Fields): EventDraft {
  const contactType = lookup(contactTypes, envelope.providerType)
  if (contactType !== undefined) return contactDraft(contactType, envelope, fields)
  const domainType = lookup(domainTypes, envelope.providerType)
  if (domainType !== undefined) return domainDraft(domainType, envelope, fields)
  const suppressionType = lookup(suppressionTypes, envelope.providerType)
  if (suppressionType !== undefined) return suppressionDraft(suppressionType, envelope, fields)
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

/** That the list holds for all mail of the account is not said. */
function suppressionDraft(type: SuppressionType, envelope: Envelope, fields: Fields): EventDraft {
  const recipient = address(fields['email'])
  if (recipient === undefined) {
    return malformed(envelope.providerType, [missing('data.email')], envelope)
  }
  const origin = text(fields['origin'])
  const reason = lookup(suppressionReasons, origin) ?? (origin === undefined ? undefined : 'other')
  return { ...envelope, type, recipient, reason, messageId: text(fields['source_id']) }
}

function domainDraft(type: DomainType, envelope: Envelope, fields: Fields): EventDraft {
  const domain = text(fields['name'])
  if (domain === undefined) {
    return malformed(envelope.providerType, [missing('data.name')], envelope)
  }
  const update = type === 'domain.updated' ? lookup(updates, text(fields['status'])) : undefined
  return { ...envelope, type: update ?? type, domain, domainId: text(fields['id']) }
}

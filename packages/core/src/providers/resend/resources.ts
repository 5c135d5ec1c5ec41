import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { typeFinder } from '../../read/event-table.js'
import { lookup } from '../../read/lookup.js'
import { address } from '../../read/mail/mailbox.js'
import { text, texts } from '../../read/values.js'
import { events } from './events.js'
import type { Fields } from './message.js'

const typeOf = typeFinder(events)

type ResendType = NonNullable<ReturnType<typeof typeOf>>
type ContactType = Extract<ResendType, `contact.${string}`>
type DomainType = Extract<ResendType, `domain.${string}`>
type SuppressionType = Extract<ResendType, `suppression.${string}`>

/** The event about a contact, a domain or the suppression list; undefined where the type is another's. */
export function resourceDrafts(envelope: DraftEnvelope, fields: Fields): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  switch (type) {
    case 'contact.created':
    case 'contact.updated':
    case 'contact.deleted':
      return [contactDraft(type, envelope, fields)]
    case 'domain.created':
    case 'domain.updated':
    case 'domain.deleted':
      return [domainDraft(type, envelope, fields)]
    case 'suppression.added':
    case 'suppression.removed':
      return [suppressionDraft(type, envelope, fields)]
    default:
      return undefined
  }
}

function contactDraft(type: ContactType, envelope: DraftEnvelope, fields: Fields): EventDraft {
  const email = address(fields['email'])
  if (email === undefined) {
    return malformed(envelope.providerType, [missing('data.email')], envelope)
  }
  const lists = texts([fields['audience_id'], fields['segment_ids']].flat())
  return { ...envelope, type, email, contactId: text(fields['id']), lists }
}

// An update tells the status it led to. The others are between: not_started, pending, partially_verified,
// partially_failed.
const updates: Readonly<Record<string, 'domain.verified' | 'domain.unverified'>> = {
  verified: 'domain.verified',
  failed: 'domain.unverified',
}

function domainDraft(type: DomainType, envelope: DraftEnvelope, fields: Fields): EventDraft {
  const domain = text(fields['name'])
  if (domain === undefined) {
    return malformed(envelope.providerType, [missing('data.name')], envelope)
  }
  const update = type === 'domain.updated' ? lookup(updates, text(fields['status'])) : undefined
  return { ...envelope, type: update ?? type, domain, domainId: text(fields['id']) }
}

// By `origin`.
const suppressionReasons: Readonly<Record<string, SuppressionReason>> = {
  bounce: 'bounce',
  complaint: 'complaint',
  manual: 'manual',
}

/** That the list holds for all mail of the account is not said. */
function suppressionDraft(
  type: SuppressionType,
  envelope: DraftEnvelope,
  fields: Fields,
): EventDraft {
  const recipient = address(fields['email'])
  if (recipient === undefined) {
    return malformed(envelope.providerType, [missing('data.email')], envelope)
  }
  const origin = text(fields['origin'])
  const reason = lookup(suppressionReasons, origin) ?? (origin === undefined ? undefined : 'other')
  return { ...envelope, type, recipient, reason, messageId: text(fields['source_id']) }
}

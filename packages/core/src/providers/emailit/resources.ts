import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { malformed, missing } from '../../events/malformed.js'
import type { OutboundIn, TypeIn } from '../../read/event-table.js'
import { lookup } from '../../read/lookup.js'
import { address } from '../../read/mail/mailbox.js'
import { isRecord, text, textAt, texts } from '../../read/values.js'
import type { events } from './events.js'
import type { Fields } from './message.js'

type EmailitType = TypeIn<typeof events>
type ResourceType = Exclude<EmailitType, OutboundIn<EmailitType> | 'email.received'>

/** The event about a domain, a contact or an entry of the suppression list. */
export function resourceDraft(
  type: ResourceType,
  envelope: DraftEnvelope,
  about: Fields,
): EventDraft {
  switch (type) {
    case 'domain.created':
    case 'domain.updated':
    case 'domain.deleted': {
      const domain = textAt(about, 'name', 'domain')
      return domain === undefined
        ? malformed(envelope.providerType, [missing('data.object.name')], envelope)
        : { ...envelope, type, domain, domainId: text(about['id']) }
    }
    case 'suppression.added':
    case 'suppression.removed':
      return listedDraft(type, envelope, about)
    case 'contact.created':
    case 'contact.updated':
    case 'contact.deleted':
      return contactDraft(type, envelope, about)
  }
}

function contactDraft(
  type: Extract<ResourceType, `contact.${string}`>,
  envelope: DraftEnvelope,
  about: Fields,
): EventDraft {
  const email = address(textAt(about, 'contact.email', 'email'))
  if (email === undefined) {
    return malformed(envelope.providerType, [missing('data.object.email')], envelope)
  }
  // The id of a subscriber is that of a contact in one audience.
  const contactId = textAt(about, 'contact.id', 'id')
  const audiences = [about['audience'], about['audiences']].flat().filter(isRecord)
  const lists = texts(audiences.map(({ id }) => id))
  return { ...envelope, type, email, contactId, lists: lists.length > 0 ? lists : undefined }
}

function listedDraft(
  type: Extract<ResourceType, `suppression.${string}`>,
  envelope: DraftEnvelope,
  about: Fields,
): EventDraft {
  const recipient = address(about['email'])
  if (recipient === undefined) {
    return malformed(envelope.providerType, [missing('data.object.email')], envelope)
  }
  const [kind, cause] = [text(about['type']), text(about['reason'])]
  const reason = lookup(reasons, kind) ?? lookup(reasons, cause)
  // Only this kind stops more than campaigns.
  const isForAll = kind?.toLowerCase() === 'recipient'
  const scope = kind === undefined ? undefined : isForAll ? 'all' : 'campaigns'
  return { ...envelope, type, recipient, reason, scope }
}

/** By the type, in its older spellings too, or by the reason that you gave. */
const reasons: Readonly<Record<string, SuppressionReason>> = {
  bounce: 'bounce',
  bounced: 'bounce',
  complaint: 'complaint',
  complained: 'complaint',
  unsubscribe: 'unsubscribe',
  unsubscribed: 'unsubscribe',
  manual: 'manual',
}

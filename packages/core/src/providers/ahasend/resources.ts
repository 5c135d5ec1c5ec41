import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { typeFinder } from '../../read/event-table.js'
import { address } from '../../read/mail/mailbox.js'
import { text } from '../../read/values.js'
import { events } from './events.js'
import type { Fields } from './message.js'

const typeOf = typeFinder(events)

/** The event about a domain or the suppression list; undefined where the type is another's. */
export function resourceDrafts(envelope: DraftEnvelope, data: Fields): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  switch (type) {
    case 'suppression.added':
      return [suppressionDraft(envelope, data)]
    case 'domain.unverified':
      return [domainDraft(envelope, data)]
    default:
      return undefined
  }
}

/** Whether the entry is for all mail or for that of its sending domain is not said. */
function suppressionDraft(envelope: DraftEnvelope, data: Fields): EventDraft {
  const recipient = address(data['recipient'])
  if (recipient === undefined) {
    return malformed(envelope.providerType, [missing('data.recipient')], envelope)
  }
  return { ...envelope, type: 'suppression.added', recipient, reason: reasonIn(data) }
}

/** Only the prose says it. */
function reasonIn(data: Fields): SuppressionReason | undefined {
  const reason = text(data['reason'])
  if (reason === undefined) return undefined
  return /\bbounc/i.test(reason) ? 'bounce' : 'other'
}

function domainDraft(envelope: DraftEnvelope, data: Fields): EventDraft {
  const domain = text(data['domain'])
  return domain === undefined
    ? malformed(envelope.providerType, [missing('data.domain')], envelope)
    : { ...envelope, type: 'domain.unverified', domain }
}

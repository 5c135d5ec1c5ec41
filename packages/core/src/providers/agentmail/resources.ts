import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { typeFinder } from '../../read/event-table.js'
import { text } from '../../read/values.js'
import { events } from './events.js'
import type { Fields } from './message.js'

const typeOf = typeFinder(events)

/** The event about a domain; undefined where the name is another's. */
export function resourceDrafts(envelope: DraftEnvelope, about: Fields): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  if (type !== 'domain.verified') return undefined
  const domain = text(about['domain'])
  return domain === undefined
    ? [malformed(envelope.providerType, [missing('domain.domain')], envelope)]
    : [{ ...envelope, type, domain, domainId: text(about['domain_id']) }]
}

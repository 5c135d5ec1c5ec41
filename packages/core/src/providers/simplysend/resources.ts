import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { typeFinder } from '../../read/event-table.js'
import { text } from '../../read/values.js'
import { events } from './events.js'
import type { Fields } from './message.js'

const typeOf = typeFinder(events)

type SimplySendType = NonNullable<ReturnType<typeof typeOf>>
type DomainType = Extract<SimplySendType, `domain.${string}`>
type GroupType = Extract<SimplySendType, `domain_group.${string}`>

/** The event about a domain or a group of domains; undefined where the type is another's. */
export function resourceDrafts(envelope: DraftEnvelope, fields: Fields): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  switch (type) {
    case 'domain.created':
    case 'domain.verified':
    case 'domain.unverified':
    case 'domain.deleted':
      return [domainDraft(type, envelope, fields)]
    case 'domain_group.created':
    case 'domain_group.updated':
    case 'domain_group.deleted':
      return [groupDraft(type, envelope, fields)]
    default:
      return undefined
  }
}

function domainDraft(type: DomainType, envelope: DraftEnvelope, fields: Fields): EventDraft {
  const domain = text(fields['domain'])
  return domain === undefined
    ? malformed(envelope.providerType, [missing('data.object.domain')], envelope)
    : { ...envelope, type, domain, domainId: text(fields['domainId']) }
}

/** An update tells the new name only. */
function groupDraft(type: GroupType, envelope: DraftEnvelope, fields: Fields): EventDraft {
  const groupId = text(fields['groupId'])
  return groupId === undefined
    ? malformed(envelope.providerType, [missing('data.object.groupId')], envelope)
    : { ...envelope, type, groupId, name: text(fields['name']) }
}

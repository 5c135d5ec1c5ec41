import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { lookup } from '../../read/lookup.js'
import { text } from '../../read/values.js'
import type { Envelope, Fields } from './envelope.js'

type DomainType = 'domain.created' | 'domain.verified' | 'domain.unverified' | 'domain.deleted'
type GroupType = 'domain_group.created' | 'domain_group.updated' | 'domain_group.deleted'

const domainTypes: Readonly<Record<string, DomainType>> = {
  domain_created: 'domain.created',
  domain_verified: 'domain.verified',
  domain_unverified: 'domain.unverified',
  domain_deleted: 'domain.deleted',
}

const groupTypes: Readonly<Record<string, GroupType>> = {
  domain_group_created: 'domain_group.created',
  domain_group_updated: 'domain_group.updated',
  domain_group_deleted: 'domain_group.deleted',
}

/** An event about a domain or a group of domains; any other type comes out as `unknown`. */
export function resourceDraft(envelope: Envelope, fields: Fields): EventDraft {
  const domainType = lookup(domainTypes, envelope.providerType)
  if (domainType !== undefined) return domainDraft(domainType, envelope, fields)
  const groupType = lookup(groupTypes, envelope.providerType)
  if (groupType !== undefined) return groupDraft(groupType, envelope, fields)
  return unknownEvent(envelope.providerType, envelope)
}

function domainDraft(type: DomainType, envelope: Envelope, fields: Fields): EventDraft {
  const domain = text(fields['domain'])
  return domain === undefined
    ? malformed(envelope.providerType, [missing('data.object.domain')], envelope)
    : { ...envelope, type, domain, domainId: text(fields['domainId']) }
}

/** An update tells the new name only. */
function groupDraft(type: GroupType, envelope: Envelope, fields: Fields): EventDraft {
  const groupId = text(fields['groupId'])
  return groupId === undefined
    ? malformed(envelope.providerType, [missing('data.object.groupId')], envelope)
    : { ...envelope, type, groupId, name: text(fields['name']) }
}

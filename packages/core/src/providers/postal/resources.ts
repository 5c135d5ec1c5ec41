import type { EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { typeFinder } from '../../read/event-table.js'
import { text } from '../../read/values.js'
import type { Unwrapped } from './envelope.js'
import { events } from './events.js'

const typeOf = typeFinder(events)

/** The event about a domain; undefined where the name is another's. */
export function resourceDrafts({ envelope, payload }: Unwrapped): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  if (type !== 'domain.unverified') return undefined
  const domain = text(payload['domain'])
  return domain === undefined
    ? [malformed(envelope.providerType, [missing('payload.domain')], envelope)]
    : [{ ...envelope, type, domain }]
}

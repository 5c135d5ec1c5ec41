import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { receivedDraft } from './inbound.js'
import { fieldsIn, messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { SendCloudPayload } from './payload.js'

/** The events of one payload: one for each recipient of a request, else one. */
export function normalize({ raw: payload, mail }: Item<SendCloudPayload>): readonly EventDraft[] {
  const raw = fieldsIn(payload)
  const message = messageOf(raw)
  const { providerType: name, identity } = message
  if (name.toLowerCase() === 'route') return [receivedDraft(raw, mail)]
  const drafts = outboundDrafts(message, raw) ?? [
    name === '' ? malformed('', [missing('event')], message) : unknownEvent(name, message),
  ]
  // By its payload alone, a retry that is signed anew would be another one.
  return drafts.map((draft) => (draft.type === 'unknown' ? { ...draft, identity } : draft))
}

import type { BounceKind } from '../../events/bounce.js'
import {
  extend,
  type DraftEnvelope,
  type DraftMessage,
  type EventDraft,
} from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom } from '../../read/bounce.js'
import { engagementFrom } from '../../read/engagement.js'
import { isOutbound, typeFinder, type OutboundIn } from '../../read/event-table.js'
import { lookup } from '../../read/lookup.js'
import { events } from './events.js'
import { messageOf, type Fields } from './message.js'

const typeOf = typeFinder(events)

type LoopsType = NonNullable<ReturnType<typeof typeOf>>
type OutboundType = OutboundIn<LoopsType>

/** The event about a sent message; undefined where the name is another's. */
export function outboundDrafts(envelope: DraftEnvelope, raw: Fields): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  if (!isOutbound(type)) return undefined
  const message = messageOf(envelope, raw)
  return isNameless(message)
    ? [malformed(envelope.providerType, [missing(addressPath)], message)]
    : [draftOf(type, message)]
}

const addressPath = 'contactIdentity.email'

/** Loops gives no reasons, no replies, and no word about the reader. */
function draftOf(type: OutboundType, message: DraftMessage): EventDraft {
  switch (type) {
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(message, type, addressPath)
    case 'email.bounced':
      return extend(message, { type, bounce: bounceFrom(undefined, { kind: kindOf(message) }) })
    case 'email.opened':
    case 'email.clicked':
      return extend(extend(message, { type }), engagementFrom({}))
    case 'email.complained':
    case 'email.unsubscribed':
    case 'email.resubscribed':
      return extend(message, { type })
  }
}

const kinds: Readonly<Record<string, BounceKind>> = {
  'email.softbounced': 'transient',
  'email.hardbounced': 'permanent',
}

function kindOf({ providerType }: DraftMessage): BounceKind | undefined {
  return lookup(kinds, providerType)
}

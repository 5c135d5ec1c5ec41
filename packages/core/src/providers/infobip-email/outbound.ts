import type { Bounce, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom } from '../../read/bounce.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder } from '../../read/event-table.js'
import { lookup } from '../../read/lookup.js'
import { text } from '../../read/values.js'
import { events } from './events.js'
import type { Fields } from './message.js'

const typeOf = typeFinder(events)

/** The events about a sent message; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, raw: Fields): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined) return undefined
  return isNameless(message)
    ? [malformed(message.providerType, [missing('recipient')], message)]
    : [draftOf(type, message, raw)]
}

type OutboundType = NonNullable<ReturnType<typeof typeOf>>

function draftOf(type: OutboundType, message: DraftMessage, raw: Fields): EventDraft {
  switch (type) {
    case 'email.delivered':
      return progressDraft(message, type, 'recipient')
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(raw) })
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(raw))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(raw['url']) }), engagementOf(raw))
  }
}

const kinds: Readonly<Record<string, BounceKind>> = { hard: 'permanent', soft: 'transient' }

function bounceOf(raw: Fields): Bounce {
  const providerKind = text(raw['kind'])
  return bounceFrom(raw['reason'], { kind: lookup(kinds, providerKind), providerKind })
}

function engagementOf(raw: Fields): Engagement {
  return engagementFrom({ userAgent: raw['user_agent'], ip: raw['ip'] })
}

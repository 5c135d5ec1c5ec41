import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom } from '../../read/bounce.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import type { OutboundIn, TypeIn } from '../../read/event-table.js'
import { text } from '../../read/values.js'
import type { events } from './events.js'
import type { DripParts } from './message.js'

type OutboundType = OutboundIn<TypeIn<typeof events>>

const addressPath = 'data.subscriber.email'

/** The event about mail to a subscriber. */
export function outboundDraft(
  type: OutboundType,
  message: DraftMessage,
  parts: DripParts,
): EventDraft {
  return isNameless(message)
    ? malformed(message.providerType, [missing(addressPath)], message)
    : draftOf(type, message, parts)
}

function draftOf(type: OutboundType, message: DraftMessage, parts: DripParts): EventDraft {
  switch (type) {
    case 'email.sent':
      return progressDraft(message, type, addressPath)
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(parts))
    case 'email.clicked':
      return extend(
        extend(message, { type, url: text(parts.properties['url']) }),
        engagementOf(parts),
      )
    case 'email.bounced':
      return extend(message, { type, bounce: bounceFrom(undefined, { kind: undefined }) })
    case 'email.unsubscribed':
      return extend(message, { type, scope: scopeOf(message) })
    case 'email.complained':
    case 'email.resubscribed':
      return extend(message, { type })
  }
}

/** The address and the user agent of the subscriber are those of the sign-up. */
function engagementOf({ properties }: DripParts): Engagement {
  return engagementFrom({ userAgent: properties['user_agent'], ip: properties['ip_address'] })
}

function scopeOf({ providerType, campaign }: DraftMessage): string | undefined {
  return providerType.toLowerCase() === 'subscriber.unsubscribed_all' ? 'all' : campaign
}

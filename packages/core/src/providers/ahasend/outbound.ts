import {
  extend,
  type DraftEnvelope,
  type DraftMessage,
  type EventDraft,
} from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { isOutbound, typeFinder, type OutboundIn } from '../../read/event-table.js'
import { boolean, text } from '../../read/values.js'
import { bounceOf, deferralOf, failureOf } from './bounces.js'
import { events } from './events.js'
import { messageOf, type Fields } from './message.js'

const typeOf = typeFinder(events)

type AhaSendType = NonNullable<ReturnType<typeof typeOf>>
type OutboundType = OutboundIn<AhaSendType>

/** The event about a sent message; undefined where the type is another's. */
export function outboundDrafts(envelope: DraftEnvelope, data: Fields): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  if (!isOutbound(type)) return undefined
  const message = messageOf(envelope, data)
  return isNameless(message)
    ? [malformed(envelope.providerType, [missing('data.recipient')], message)]
    : [draftOf(type, message, data)]
}

function draftOf(type: OutboundType, message: DraftMessage, data: Fields): EventDraft {
  switch (type) {
    case 'email.queued':
    case 'email.delivered':
      return progressDraft(message, type, 'data.recipient')
    case 'email.deferred':
      return extend(message, { type, deferral: deferralOf(data) })
    case 'email.bounced':
      return extend(message, {
        type,
        bounce: hasFailed(message) ? failureOf(data) : bounceOf(data),
      })
    case 'email.suppressed':
      return extend(message, { type })
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(data))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(data['url']) }), engagementOf(data))
  }
}

function hasFailed({ providerType }: DraftMessage): boolean {
  return providerType.toLowerCase() === 'message.failed'
}

/** What kind of bot it was, AhaSend does not say. */
function engagementOf(data: Fields): Engagement {
  return engagementFrom({
    automated: boolean(data['is_bot']),
    userAgent: data['user_agent'],
    ip: data['ip'],
  })
}

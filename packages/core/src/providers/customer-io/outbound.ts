import {
  extend,
  type DraftEnvelope,
  type DraftMessage,
  type EventDraft,
} from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { engagementFrom } from '../../read/engagement.js'
import { isOutbound, typeFinder, type OutboundIn } from '../../read/event-table.js'
import { boolean, text } from '../../read/values.js'
import { events } from './events.js'
import { messageOf, type Fields } from './message.js'

const typeOf = typeFinder(events)

type CustomerIoType = NonNullable<ReturnType<typeof typeOf>>
type OutboundType = OutboundIn<CustomerIoType>

/** The event about a sent message; undefined where the metric is another's. */
export function outboundDrafts(envelope: DraftEnvelope, data: Fields): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  if (!isOutbound(type)) return undefined
  const message = messageOf(envelope, data)
  return isNameless(message)
    ? [malformed(envelope.providerType, [missing('data.recipient')], message)]
    : [draftOf(type, message, data)]
}

function draftOf(type: OutboundType, message: DraftMessage, data: Fields): EventDraft {
  const reason = text(data['failure_message'])
  switch (type) {
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(message, type, 'data.recipient')
    case 'email.deferred':
      return extend(message, { type, deferral: deferralFrom(reason) })
    case 'email.bounced':
      return extend(message, { type, bounce: bounceFrom(reason, { kind: undefined }) })
    case 'email.suppressed':
    case 'email.failed':
    case 'email.rejected':
      return extend(message, { type, reason })
    case 'email.opened':
      return openDraft(message, data)
    case 'email.clicked':
      return clickDraft(message, data)
    case 'email.complained':
    case 'email.unsubscribed':
    case 'email.resubscribed':
      return extend(message, { type })
  }
}

/** That an open came through a proxy says nothing: a reader may be behind it. */
function openDraft(message: DraftMessage, data: Fields): EventDraft {
  const automated = boolean(data['prefetched'])
  const automatedBy = automated === true ? 'prefetch' : undefined
  return extend(
    extend(message, { type: 'email.opened' }),
    engagementFrom({ automated, automatedBy }),
  )
}

function clickDraft(message: DraftMessage, data: Fields): EventDraft {
  return extend(
    extend(message, { type: 'email.clicked', url: text(data['href']) }),
    engagementFrom({ automated: boolean(data['machine']) }),
  )
}

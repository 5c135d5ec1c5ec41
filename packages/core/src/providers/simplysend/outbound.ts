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
import { addresses } from '../../read/mail/mailbox.js'
import { text } from '../../read/values.js'
import { bounceOf, deferralOf } from './bounces.js'
import { events } from './events.js'
import { messageOf, type Fields } from './message.js'

const typeOf = typeFinder(events)

type SimplySendType = NonNullable<ReturnType<typeof typeOf>>
type OutboundType = OutboundIn<SimplySendType>

const place = 'data.object.recipient'

/** The events about a sent message, one for each recipient; undefined where the type is another's. */
export function outboundDrafts(envelope: DraftEnvelope, fields: Fields): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  if (!isOutbound(type)) return undefined
  return recipientsOf(fields).map((recipient) => {
    const message = messageOf(envelope, fields, recipient)
    return isNameless(message)
      ? malformed(envelope.providerType, [missing(place)], message)
      : draftOf(type, message, fields)
  })
}

/** A string or a list is under any of three names; null where there is none. */
function recipientsOf(fields: Fields): readonly (string | null)[] {
  for (const name of ['recipient', 'recipients', 'to']) {
    const found = addresses(fields[name])
    if (found.length > 0) return found
  }
  return [null]
}

function draftOf(type: OutboundType, message: DraftMessage, fields: Fields): EventDraft {
  switch (type) {
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(message, type, place)
    case 'email.deferred':
      return extend(message, { type, deferral: deferralOf(fields) })
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(fields) })
    case 'email.suppressed':
    case 'email.failed':
    case 'email.rejected':
    case 'email.unsubscribed':
      return extend(message, { type })
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(fields))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(fields['link']) }), engagementOf(fields))
    case 'email.complained':
      return extend(message, { type, feedbackType: text(fields['feedbackType']) })
  }
}

function engagementOf(fields: Fields): Engagement {
  return engagementFrom({ userAgent: fields['userAgent'], ip: fields['ipAddress'] })
}

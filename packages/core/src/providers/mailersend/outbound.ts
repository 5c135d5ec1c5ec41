import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder } from '../../read/event-table.js'
import { isRecord, textAt } from '../../read/values.js'
import { bounceOf, deferralOf, suppressionOf } from './bounces.js'
import { events } from './events.js'
import type { Fields } from './message.js'

const typeOf = typeFinder(events)

/** The event about a sent message; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, data: Fields): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined || type === 'email.received') return undefined
  return isNameless(message)
    ? [malformed(message.providerType, [missing(placeIn(data))], message)]
    : [draftOf(type, message, data)]
}

type OutboundType = Exclude<NonNullable<ReturnType<typeof typeOf>>, 'email.received'>

function draftOf(type: OutboundType, message: DraftMessage, data: Fields): EventDraft {
  switch (type) {
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(message, type, placeIn(data))
    case 'email.deferred':
      return extend(message, { type, deferral: deferralOf(data) })
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(message.providerType, data) })
    case 'email.suppressed':
      return extend(message, { type, ...suppressionOf(data) })
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(data))
    case 'email.clicked': {
      const url = textAt(data, 'morph.url', 'meta.url')
      return extend(extend(message, { type, url }), engagementOf(data))
    }
    case 'email.complained':
    case 'email.unsubscribed':
      return extend(message, { type })
  }
}

function placeIn(data: Fields): string {
  return isRecord(data['email']) ? 'data.email.recipient.email' : 'data.recipient'
}

/** Whether it was a person, MailerSend does not say. */
function engagementOf(data: Fields): Engagement {
  return engagementFrom({
    userAgent: textAt(data, 'meta.user_agent'),
    ip: textAt(data, 'morph.ip', 'meta.ip'),
  })
}

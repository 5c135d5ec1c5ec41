import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { deferralFrom } from '../../read/bounce.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder } from '../../read/event-table.js'
import { known } from '../../read/known.js'
import { record, text } from '../../read/values.js'
import { bounceDraft } from './bounces.js'
import { events } from './events.js'
import type { Fields } from './message.js'

const typeOf = typeFinder(events)

/** The events about a sent message; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, data: Fields): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined) return undefined
  return isNameless(message)
    ? [malformed(message.providerType, [missing('email')], message)]
    : [draftOf(type, message, data)]
}

type OutboundType = NonNullable<ReturnType<typeof typeOf>>

function draftOf(type: OutboundType, message: DraftMessage, data: Fields): EventDraft {
  const info = record(data['delivery_info'])
  switch (type) {
    case 'email.queued':
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(message, type, 'email')
    case 'email.deferred':
      return extend(message, { type, deferral: deferralFrom(info['destination_response']) })
    case 'email.bounced':
      return bounceDraft(message, info)
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(info))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(data['url']) }), engagementOf(info))
    case 'email.unsubscribed':
    case 'email.resubscribed':
    case 'email.complained':
      return extend(message, { type })
  }
}

function engagementOf(info: Fields): Engagement {
  const country = text(info['country_code']) ?? text(info['country'])
  const geo = known({ country, city: text(info['city']) })
  return engagementFrom({ userAgent: info['user_agent'], ip: info['ip'], geo })
}

import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder, type TypeIn } from '../../read/event-table.js'
import { text } from '../../read/values.js'
import { bounceOf, deferralOf, isSuppression, suppressionIn } from './bounces.js'
import { events } from './events.js'
import type { Fields } from './message.js'

type Type = TypeIn<typeof events>

/** The event type of a name, with a space, a dot or an underscore in it. */
export const typeOf: (name: string) => Type | undefined = typeFinder(events, (name) =>
  name.toLowerCase().replaceAll(/[ ._]/g, '_'),
)

export type OutboundType = Exclude<Type, 'email.received'>

/** The events about a sent message. */
export function outboundDrafts(
  type: OutboundType,
  message: DraftMessage,
  raw: Fields,
): EventDraft[] {
  return isNameless(message)
    ? [malformed(message.providerType, [missing('email')], message)]
    : [draftOf(type, message, raw)]
}

function draftOf(type: OutboundType, message: DraftMessage, raw: Fields): EventDraft {
  switch (type) {
    case 'email.delivered':
      return progressDraft(message, type, 'email')
    case 'email.deferred':
      return extend(message, { type, deferral: deferralOf(raw) })
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(raw) })
    case 'email.rejected':
      return rejectDraft(message, raw)
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(raw))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(raw['url']) }), engagementOf(raw))
    case 'email.complained':
    case 'email.unsubscribed':
      return extend(message, { type, scope: scopeOf(raw) })
  }
}

function rejectDraft(message: DraftMessage, raw: Fields): EventDraft {
  const reason = text(raw['reason'])
  if (!isSuppression(reason)) return extend(message, { type: 'email.rejected', reason })
  const suppression = suppressionIn(reason)
  return extend(message, { type: 'email.suppressed', reason, suppression, scope: scopeOf(raw) })
}

/** Each sending domain has its own suppression list. */
function scopeOf(raw: Fields): string | undefined {
  return text(raw['sending_domain_name'])
}

function engagementOf(raw: Fields): Engagement {
  return engagementFrom({ userAgent: raw['user_agent'], ip: raw['ip'] })
}

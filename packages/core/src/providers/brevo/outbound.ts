import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { isOutbound, typeFinder, type OutboundIn } from '../../read/event-table.js'
import { text, texts } from '../../read/values.js'
import { bounceOf, deferralOf, suppressionOf } from './bounces.js'
import { events } from './events.js'
import { linkOf, spelled, type Fields } from './message.js'

const typeOf = typeFinder(events, spelled)

/** The events about a sent message; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, fields: Fields): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (!isOutbound(type)) return undefined
  return isNameless(message)
    ? [malformed(message.providerType, [missing('email')], message)]
    : [draftOf(type, message, fields)]
}

type AnyType = ReturnType<typeof typeOf>
type OutboundType = OutboundIn<AnyType>

function draftOf(type: OutboundType, message: DraftMessage, fields: Fields): EventDraft {
  switch (type) {
    case 'email.queued':
    case 'email.delivered':
      return progressDraft(message, type, 'email')
    case 'email.deferred':
      return extend(message, { type, deferral: deferralOf(fields) })
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(message.providerType, fields) })
    case 'email.rejected':
      return rejectedDraft(message, fields)
    case 'email.failed':
      return extend(message, { type, reason: text(fields.get('reason')) })
    case 'email.complained':
      return extend(message, { type })
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(message, fields))
    case 'email.clicked':
      return extend(extend(message, { type, url: linkOf(fields) }), engagementOf(message, fields))
    case 'email.unsubscribed':
      return extend(message, { type, scope: scopeOf(fields) })
  }
}

/** Only `blocked` is for a list that the recipient is on, whatever the reason of other refusals says. */
function rejectedDraft(message: DraftMessage, fields: Fields): EventDraft {
  const reason = text(fields.get('reason'))
  const listed = spelled(message.providerType) === 'blocked' ? suppressionOf(fields) : undefined
  return listed === undefined
    ? extend(message, { type: 'email.rejected', reason })
    : extend(message, { type: 'email.suppressed', reason, ...listed })
}

/** Whether it was a person, Brevo does not say; a proxy it names. */
function engagementOf({ providerType }: DraftMessage, fields: Fields): Engagement {
  const isProxy = spelled(providerType).includes('proxy')
  return engagementFrom({
    automated: isProxy ? true : null,
    automatedBy: isProxy ? 'privacy-proxy' : undefined,
    userAgent: fields.get('user_agent'),
  })
}

/** The list left. That unsubscribes name it is unconfirmed; of several, none is the scope. */
function scopeOf(fields: Fields): string | undefined {
  const lists = texts(fields.get('list_id'))
  return lists.length === 1 ? lists[0] : undefined
}

import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder } from '../../read/event-table.js'
import { text } from '../../read/values.js'
import { bounceOf, deferralOf, errorOf, errorText, isDeferred } from './bounces.js'
import { events } from './events.js'
import { idIn, type Fields } from './message.js'

const typeOf = typeFinder(events)

/** The events about a sent message; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, fields: Fields): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined) return undefined
  return isNameless(message)
    ? [malformed(message.providerType, [missing('email')], message)]
    : [draftOf(type, message, fields)]
}

type OutboundType = NonNullable<ReturnType<typeof typeOf>>

function draftOf(type: OutboundType, message: DraftMessage, fields: Fields): EventDraft {
  switch (type) {
    case 'email.delivered':
      return progressDraft(message, type, 'email')
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(fields))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(fields.get('url')) }), engagementOf(fields))
    case 'email.bounced':
      return bounceDraft(message, fields)
    case 'email.deferred':
      return extend(message, { type, deferral: deferralOf(fields) })
    case 'email.rejected':
      return blockedDraft(message, fields)
    case 'email.complained':
      return extend(message, { type, feedbackType: text(fields.get('source')) })
    case 'email.unsubscribed':
      return extend(message, { type, scope: idIn(fields.get('mj_list_id')) })
  }
}

/** Whether it was a person, Mailjet does not say. */
function engagementOf(fields: Fields): Engagement {
  const country = text(fields.get('geo'))
  return engagementFrom({
    userAgent: fields.get('agent'),
    ip: fields.get('ip'),
    geo: country === undefined ? undefined : { country },
  })
}

function bounceDraft(message: DraftMessage, fields: Fields): EventDraft {
  if (errorOf(fields).failed) return failedDraft(message, fields)
  return isDeferred(fields)
    ? extend(message, { type: 'email.deferred', deferral: deferralOf(fields) })
    : extend(message, { type: 'email.bounced', bounce: bounceOf(fields) })
}

function blockedDraft(message: DraftMessage, fields: Fields): EventDraft {
  const { failed, blocked, suppression } = errorOf(fields)
  if (failed) return failedDraft(message, fields)
  const reason = errorText(fields)
  return blocked === 'suppressed'
    ? extend(message, { type: 'email.suppressed', reason, suppression })
    : extend(message, { type: 'email.rejected', reason })
}

/** Which event errors in templates come with is not documented. */
function failedDraft(message: DraftMessage, fields: Fields): EventDraft {
  return extend(message, { type: 'email.failed', reason: errorText(fields) })
}

import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder } from '../../read/event-table.js'
import { record, textAt } from '../../read/values.js'
import { events } from './events.js'
import { fields, recipientsIn, type Fields } from './message.js'

const typeOf = typeFinder(events)

/** The events about a sent message, one for each recipient; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, raw: Fields): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined) return undefined
  const recipients = recipientsIn(raw)
  if (recipients.length > 1) {
    return recipients.map((recipient) => draftOf(type, { ...message, recipient }, raw))
  }
  return isNameless(message)
    ? [malformed(message.providerType, [missing('event_data.to')], message)]
    : [draftOf(type, message, raw)]
}

type OutboundType = NonNullable<ReturnType<typeof typeOf>>

function draftOf(type: OutboundType, message: DraftMessage, raw: Fields): EventDraft {
  const reason = textAt(raw, ...fields.reason.from)
  switch (type) {
    case 'email.queued':
    case 'email.delivered':
      return progressDraft(message, type, 'event_data.to')
    case 'email.deferred':
      return extend(message, { type, deferral: deferralFrom(reason) })
    case 'email.bounced':
      return extend(message, { type, bounce: bounceFrom(reason, { kind: 'permanent' }) })
    case 'email.rejected':
      return rejectedDraft(message, reason)
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(raw))
    case 'email.clicked':
      return extend(
        extend(message, { type, url: textAt(raw, ...fields.url.from) }),
        engagementOf(raw),
      )
    case 'email.complained':
      return extend(message, { type })
  }
}

/** Nobody lists the reasons: these words are of the example, and of receivers. */
function rejectedDraft(message: DraftMessage, reason = ''): EventDraft {
  if (/bounced/i.test(reason)) {
    return extend(message, { type: 'email.suppressed', reason, suppression: 'bounce' })
  }
  return /suppress/i.test(reason)
    ? extend(message, { type: 'email.suppressed', reason })
    : extend(message, { type: 'email.rejected', reason: reason || undefined })
}

/** Whether it was a person, Maileroo does not say. */
function engagementOf(raw: Fields): Engagement {
  const { ip, user_agent: userAgent } = record(raw['event_data'])
  return engagementFrom({ ip, userAgent })
}

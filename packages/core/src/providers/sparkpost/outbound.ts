import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder } from '../../read/event-table.js'
import { known } from '../../read/known.js'
import { record, text } from '../../read/values.js'
import { bounceOf, deferralOf, isSuppressed, notBounceOf, reasonOf } from './bounces.js'
import { events } from './events.js'
import type { Fields } from './message.js'

const typeOf = typeFinder(events)

/** The events about a sent message; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, raw: Fields): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined) return undefined
  return isNameless(message)
    ? [malformed(message.providerType, [missing('rcpt_to')], message)]
    : [draftOf(type, message, raw)]
}

type OutboundType = NonNullable<ReturnType<typeof typeOf>>

function draftOf(type: OutboundType, message: DraftMessage, raw: Fields): EventDraft {
  switch (type) {
    case 'email.queued':
    case 'email.delivered':
      return progressDraft(message, type, 'rcpt_to')
    case 'email.deferred':
      return extend(message, { type, deferral: deferralOf(raw) })
    case 'email.bounced':
      return bounceDraft(message, raw)
    case 'email.rejected':
      return rejectedDraft(message, raw)
    case 'email.failed':
      return extend(message, { type, reason: reasonOf(raw) })
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(raw))
    case 'email.clicked': {
      const url = text(raw['target_link_url'])
      return extend(extend(message, { type, url }), engagementOf(raw))
    }
    case 'email.complained':
      return extend(message, { type, feedbackType: text(raw['fbtype']) })
    case 'email.unsubscribed':
      return extend(message, { type })
  }
}

/** Some classes are of mail that came back and is not a bounce. */
function bounceDraft(message: DraftMessage, raw: Fields): EventDraft {
  const type = notBounceOf(raw)
  if (type === 'unknown') return unknownEvent(message.providerType, message)
  return type === undefined
    ? extend(message, { type: 'email.bounced', bounce: bounceOf(raw) })
    : extend(message, { type })
}

/** Only a rejection of the generator can be for a list: a policy that says "suppressed" is still one. */
function rejectedDraft(message: DraftMessage, raw: Fields): EventDraft {
  const reason = reasonOf(raw)
  const isOfGenerator = message.providerType.toLowerCase() === 'generation_rejection'
  return isOfGenerator && isSuppressed(reason)
    ? extend(message, { type: 'email.suppressed', reason })
    : extend(message, { type: 'email.rejected', reason })
}

/** Whether it was a person, SparkPost does not say. */
function engagementOf(raw: Fields): Engagement {
  const place = record(raw['geo_ip'])
  const [country, region, city] = ['country', 'region', 'city'].map((name) => text(place[name]))
  return engagementFrom({
    userAgent: raw['user_agent'],
    ip: raw['ip_address'],
    geo: known({ country, region, city }),
  })
}

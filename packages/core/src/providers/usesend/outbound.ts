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
import { isoTime } from '../../read/time.js'
import { record, text } from '../../read/values.js'
import { bounceDraft, deferralOf, delayedIn, suppressionOf } from './bounces.js'
import { events } from './events.js'
import { messageOf, type Fields } from './message.js'

const typeOf = typeFinder(events)

type UseSendType = NonNullable<ReturnType<typeof typeOf>>
type OutboundType = OutboundIn<UseSendType>

/** The events about a sent message, one for each recipient; undefined where the type is another's. */
export function outboundDrafts(envelope: DraftEnvelope, data: Fields): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  if (!isOutbound(type)) return undefined
  return affectedBy(type, data).map((affected) => {
    const message = extend(messageOf(envelope, data), affected)
    return isNameless(message)
      ? malformed(envelope.providerType, [missing('data.to')], message)
      : draftOf(type, message, data)
  })
}

type Affected = Pick<DraftMessage, 'recipient' | 'candidates'>

// These concern every recipient; any other is about one of them, and useSend does not say which.
const concernAll: ReadonlySet<OutboundType> = new Set([
  'email.queued',
  'email.sent',
  'email.rejected',
  'email.cancelled',
])
const byOne: ReadonlySet<OutboundType> = new Set(['email.opened', 'email.clicked'])

/** Whom an event is about, one by one. */
function affectedBy(type: OutboundType, data: Fields): readonly Affected[] {
  const delayed = type === 'email.deferred' ? delayedIn(data) : []
  if (delayed.length > 0) return delayed
  const recipients = addresses(data['to'])
  const [recipient = null, ...others] = recipients
  if (byOne.has(type)) {
    return [others.length > 0 ? { recipient: null, candidates: recipients } : { recipient }]
  }
  const candidates = others.length > 0 && !concernAll.has(type) ? recipients : undefined
  return [recipient, ...others].map((recipient) => ({ recipient, candidates }))
}

function draftOf(type: OutboundType, message: DraftMessage, data: Fields): EventDraft {
  const metadata = record(data['metadata'])
  switch (type) {
    case 'email.queued':
    case 'email.sent':
    case 'email.delivered':
    case 'email.cancelled':
      return progressDraft(message, type, 'data.to')
    case 'email.deferred':
      return extend(message, { type, deferral: deferralOf(message.recipient, metadata) })
    case 'email.bounced':
      return bounceDraft(message, data)
    case 'email.rejected':
      return extend(message, { type, reason: text(metadata['reason']) })
    case 'email.failed':
      return extend(message, { type, reason: failureIn(data) })
    case 'email.complained':
      return extend(message, { type, feedbackType: text(metadata['feedbackType']) })
    case 'email.suppressed':
      return extend(extend(message, { type }), suppressionOf(data))
    case 'email.opened':
      return engagementDraft(extend(message, { type }), record(data['open']))
    case 'email.clicked': {
      const click = record(data['click'])
      return engagementDraft(extend(message, { type, url: text(click['url']) }), click)
    }
  }
}

/** Of `email.failed`, else of a rendering failure. */
function failureIn(data: Fields): string | undefined {
  const { reason } = record(data['failed'])
  return text(reason) ?? text(record(data['metadata'])['errorMessage'])
}

/** Only opens and clicks have a time of their own. */
function engagementDraft<Draft extends DraftMessage>(
  draft: Draft,
  what: Fields,
): Draft & Engagement {
  const occurredAt = isoTime(what['timestamp']) ?? draft.occurredAt
  const engagement = engagementFrom({ userAgent: what['userAgent'], ip: what['ip'] })
  return extend(extend(draft, { occurredAt }), engagement)
}
